package uk.coppice.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke while a page was opened. The code leads to the log; nothing of the error itself is shown. */
@ParentLayout(PlainLayout.class)
@AnonymousAllowed
public class OurFaultView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OurFaultView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String code = ErrorCode.next();
        LOG.error("Error {} while opening {}", code, event.getLocation().getPath(), parameter.getException());
        tell(
                "Something went wrong on our side",
                "Nothing that you entered on this page was saved since your last action.",
                "Try again in a moment. If it goes on, tell whoever runs the portal this code: " + code);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
