package uk.coppice.portal.access;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Viewer;

/** The person of the current request. */
@Component
class SignedIn implements CurrentViewer {

    @Override
    public Viewer get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer viewer) {
            return viewer;
        }
        throw new AccessDeniedException("Nobody is signed in");
    }
}
