package uk.coppice.portal.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The person is signed in but the page is not for them. */
@ParentLayout(PlainLayout.class)
@AnonymousAllowed
public class NotForYouView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    private final transient RefusalNotes refusals;

    NotForYouView(RefusalNotes refusals) {
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        refusals.page(event.getLocation().getPath());
        tell(NotAllowed.HEADING, NotAllowed.SENTENCE);
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
