package uk.coppice.portal.platform;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that people type, for links that others follow. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether a text is the address of a web page: with a host, over http or https, and without a password in it. */
    public static boolean isOne(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
