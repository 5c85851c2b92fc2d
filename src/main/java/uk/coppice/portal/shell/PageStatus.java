package uk.coppice.portal.shell;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import org.springframework.stereotype.Component;

/**
 * Answers somebody signed in who asks for an address without a page, or for a page that is not for them, with the status
 * for it. Vaadin sends the same frame with 200 for any address, and only then asks the router what belongs into it; so a
 * page that finds out by itself that what it is about is gone, or somebody else's, says so in its words alone.
 */
@Component
class PageStatus implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var request = page.getVaadinRequest();
            String path = request.getPathInfo() == null ? "" : request.getPathInfo();
            page.getVaadinResponse().setStatus(of(path, request).getCode());
        });
    }

    /**
     * The status of an address for whoever sends this request.
     *
     * @param path with or without slashes at its ends
     */
    HttpStatusCode of(String path, VaadinRequest request) {
        var page = request.getService().getRouter().getRegistry().getNavigationTarget(path.replaceAll("^/+|/+$", ""));
        if (page.isEmpty()) {
            return HttpStatusCode.NOT_FOUND;
        }
        return access.hasAccess(page.get(), request.getUserPrincipal(), request::isUserInRole)
                ? HttpStatusCode.OK
                : HttpStatusCode.FORBIDDEN;
    }
}
