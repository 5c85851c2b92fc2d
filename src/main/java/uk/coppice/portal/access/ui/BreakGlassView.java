package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.breakglass.BreakGlass;
import uk.coppice.portal.access.breakglass.BreakGlassSwitch;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Network;

/** Where the administrator for bad days comes in. While that is off, there is no such page. */
@Route(value = "sign-in/break-glass", autoLayout = false)
@PageTitle("Break-glass sign-in – Coppice portal")
@AnonymousAllowed
public class BreakGlassView extends Composite<SignInPage> implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_PHRASE = 60;

    private final transient BreakGlass breakGlass;
    private final transient BreakGlassSwitch power;
    private final transient WebSignIn signIn;
    private final Banner banner = new Banner();
    private final PasswordField phrase = new PasswordField("The phrase from the safe");
    private final TextField code = new TextField("The code that the app shows now");

    BreakGlassView(BreakGlass breakGlass, BreakGlassSwitch power, WebSignIn signIn) {
        this.breakGlass = breakGlass;
        this.power = power;
        this.signIn = signIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!power.isOn()) {
            throw new NotFoundException();
        }
    }

    @Override
    protected SignInPage initContent() {
        phrase.setWidthFull();
        phrase.setMaxLength(LONGEST_PHRASE);
        phrase.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        phrase.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        code.setWidthFull();
        code.setMaxLength(7);
        code.setAllowedCharPattern("[0-9 ]");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        var button = new Button("Sign in", click -> enter());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClassNames("big", "wide");
        button.addClickShortcut(Key.ENTER);
        var told = new Paragraph("For the day on which no sign-in service answers. Every try is written down.");
        return new SignInPage(new H1("Break-glass sign-in"), told, banner, phrase, code, button);
    }

    private void enter() {
        banner.clear();
        breakGlass
                .enter(phrase.getValue(), code.getValue(), Network.address())
                .ifPresentOrElse(viewer -> signIn.signIn(viewer, SignInWay.BREAK_GLASS), () -> {
                    code.clear();
                    banner.say("You are not signed in: the phrase or the code is wrong, the code was used already, or "
                            + "there were too many wrong codes. Wait for the next code. After five wrong ones it "
                            + "takes 15 minutes.");
                });
    }
}
