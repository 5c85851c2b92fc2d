package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import uk.coppice.portal.access.SignInSettings;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.UnsentText;

/** The sign-in page: offers every way that is open here, and says what to do when there is none yet. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in – Coppice portal")
@AnonymousAllowed
public class SignInView extends Composite<SignInPage> {

    private static final long serialVersionUID = 1L;

    private final transient List<Component> panels;
    private final String whenOut;

    SignInView(ObjectProvider<SignInOption> options, SignInSettings settings) {
        whenOut =
                "That happens after %s without doing anything, %s after signing in, and when the portal is started again."
                        .formatted(words(settings.idle()), words(settings.longest()));
        panels = options.orderedStream()
                .map(SignInOption::panel)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    protected SignInPage initContent() {
        var content = new ArrayList<Component>();
        content.add(new H1("Sign in"));
        content.add(UnsentText.beforeSignIn(whenOut));
        if (panels.isEmpty()) {
            content.add(new Paragraph(
                    "Ask the person who runs this portal for a sign-in link. " + "It works once, for 15 minutes."));
            var how = new Paragraph("They make one on the server, with ./portal sign-in and your staff number.");
            how.addClassNames("quiet", "small");
            content.add(how);
        }
        content.addAll(panels);
        return new SignInPage(content.toArray(Component[]::new));
    }

    private static String words(Duration time) {
        return time.toMinutesPart() == 0
                ? Words.count(time.toHours(), "hour", "hours")
                : Words.count(time.toMinutes(), "minute", "minutes");
    }
}
