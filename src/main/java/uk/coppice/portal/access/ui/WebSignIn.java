package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.security.Viewer;

/** Signs a person in within the current browser session, under a new session id. */
@Component
public class WebSignIn {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** Signs in and opens the page that was wanted before ({@link AfterSignIn}), else the first one. */
    public void signIn(Viewer viewer) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                viewer,
                null,
                AuthorityUtils.createAuthorityList(
                        viewer.roles().stream().map(role -> "ROLE_" + role).toList())));
        SecurityContextHolder.setContext(context);
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request != null && response != null) {
            request.getHttpServletRequest().changeSessionId();
            sessions.saveContext(context, request.getHttpServletRequest(), response.getHttpServletResponse());
        }
        UI.getCurrent().getPage().setLocation(AfterSignIn.take());
    }
}
