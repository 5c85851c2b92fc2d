package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.access.SignInSettings;
import uk.coppice.portal.access.breakglass.BreakGlassSwitch;

/** Says why somebody was not signed in, and what to do. The address holds the reason and nothing of the person. */
@Route(value = "sign-in/refused", autoLayout = false)
@PageTitle("Not signed in – Coppice portal")
@AnonymousAllowed
public class SignInRefusedView extends Composite<SignInPage> implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final String help;
    private final H1 heading = new H1();
    private final Paragraph words = new Paragraph();
    private final Paragraph way = new Paragraph();

    private final transient BreakGlassSwitch breakGlass;
    private final Anchor other = new Anchor("sign-in/break-glass", "Sign in as the break-glass administrator");

    SignInRefusedView(SignInSettings settings, BreakGlassSwitch breakGlass) {
        this.help = settings.help();
        this.breakGlass = breakGlass;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        var why = SignInRefusal.of(code).orElse(SignInRefusal.FAILED);
        heading.setText(why.heading());
        words.setText(why.words());
        way.setText(why.way());
        other.setVisible(why == SignInRefusal.UNREACHABLE && breakGlass.isOn());
    }

    @Override
    protected SignInPage initContent() {
        var again = new Anchor("sign-in", "Go to the sign-in page");
        again.addClassNames("btn", "primary", "big", "wide");
        return help.isBlank()
                ? new SignInPage(heading, words, way, again, other)
                : new SignInPage(heading, words, way, again, other, help(help));
    }

    /** Whom to ask. */
    static Component help(String help) {
        var words = new Paragraph("Can’t get in? Ask " + help + ".");
        words.addClassNames("quiet", "small");
        return words;
    }
}
