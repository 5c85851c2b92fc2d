package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.access.SignInLinks;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.platform.ui.SecretLinkPage;

/**
 * Where a one-time link leads. A person has to press the button, so that a mail scanner does not use the link up.
 */
@Route(value = "sign-in/link", autoLayout = false)
@PageTitle("Sign in – Coppice portal")
@AnonymousAllowed
public class SignInLinkView extends SecretLinkPage<SignInPage> {

    private static final long serialVersionUID = 1L;

    private final transient SignInLinks links;
    private final transient WebSignIn signIn;
    private final H1 heading = new H1("Sign in with your link");
    private final Paragraph words =
            new Paragraph("The link works once. Use it on the device that you want to work on.");
    private final Button button = new Button("Sign in");
    private String token = "";

    SignInLinkView(SignInLinks links, WebSignIn signIn) {
        this.links = links;
        this.signIn = signIn;
    }

    @Override
    protected SignInPage initContent() {
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClassNames("big", "wide");
        button.addClickListener(click -> use());
        return new SignInPage(heading, words, button);
    }

    @Override
    protected void open(String secret) {
        token = secret;
    }

    private void use() {
        links.redeem(token).ifPresentOrElse(viewer -> signIn.signIn(viewer, SignInWay.LINK), () -> {
            heading.setText("This link no longer works");
            words.setText(
                    "It was used already, or is older than 15 minutes. You are not signed in. " + "Ask for a new one.");
            button.setVisible(false);
        });
    }
}
