package uk.coppice.portal.shell;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.ui.PageSubject;

/**
 * Answers an address without a page, or a page that is not for whoever asks, with the status for it. Vaadin sends the same
 * frame with 200 for any address, and only then asks the router what belongs into it. Of what a page is about, its
 * {@link PageSubject} tells beforehand.
 */
@Component
class PageStatus implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();
    private final transient Map<Class<?>, PageSubject> subjects;

    PageStatus(List<PageSubject> subjects) {
        this.subjects = subjects.stream().collect(Collectors.toUnmodifiableMap(PageSubject::page, Function.identity()));
    }

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
        var found =
                request.getService().getRouter().getRegistry().getNavigationRouteTarget(path.replaceAll("^/+|/+$", ""));
        if (!found.hasTarget()) {
            return HttpStatusCode.NOT_FOUND;
        }
        var page = found.getRouteTarget().getTarget();
        return access.hasAccess(page, request.getUserPrincipal(), request::isUserInRole)
                ? of(subjects.get(page), found.getRouteParameters())
                : HttpStatusCode.FORBIDDEN;
    }

    private static HttpStatusCode of(@Nullable PageSubject subject, RouteParameters parameters) {
        try {
            return subject == null || subject.at(parameters) ? HttpStatusCode.OK : HttpStatusCode.NOT_FOUND;
        } catch (AccessDeniedException refused) {
            return HttpStatusCode.FORBIDDEN;
        }
    }
}
