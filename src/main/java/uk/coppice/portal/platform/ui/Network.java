package uk.coppice.portal.platform.ui;

import com.vaadin.flow.server.VaadinRequest;

/** Where a request comes from, for limits on how often one network may ask. */
public final class Network {

    private Network() {}

    /** The address of the network of the current request; empty outside of one. */
    public static String address() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "" : String.valueOf(request.getRemoteAddr());
    }
}
