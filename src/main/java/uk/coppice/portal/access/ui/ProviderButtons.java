package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import uk.coppice.portal.access.SignInSettings;
import uk.coppice.portal.access.provider.IdentityProvider;
import uk.coppice.portal.access.provider.Providers;
import uk.coppice.portal.platform.DateWords;

/** The providers' part of the sign-in page: a button each, the first one filled. */
@org.springframework.stereotype.Component
@Order(1)
class ProviderButtons implements SignInOption {

    private final Providers providers;
    private final SignInSettings settings;

    ProviderButtons(Providers providers, SignInSettings settings) {
        this.providers = providers;
        this.settings = settings;
    }

    @Override
    public Optional<Component> panel() {
        if (providers.all().isEmpty()) {
            return Optional.empty();
        }
        var panel = new Div(new Paragraph("Use your school account, the one that you use for email."));
        panel.addClassName("stack");
        boolean first = true;
        for (var provider : providers.all()) {
            panel.add(button(provider, first));
            first = false;
        }
        var stay = new Paragraph("No separate password. You stay signed in on this device for up to "
                + DateWords.length(settings.longest()) + "; choose ‘Sign out’ on a shared one.");
        stay.addClassNames("quiet", "small");
        panel.add(stay, new Hr());
        panel.add(
                new H2("Coming from another school?"),
                new Paragraph("You need no account. Open the link in your booking email."),
                new H2("Can’t get in?"),
                new Paragraph("Ask your school office to check that your work email address is right"
                        + (settings.help().isBlank() ? "." : ", or ask " + settings.help() + ".")));
        return Optional.of(panel);
    }

    private static Component button(IdentityProvider provider, boolean first) {
        var button = new Anchor("oauth2/authorization/" + provider.key(), "Continue with " + provider.label());
        button.setRouterIgnore(true);
        button.addClassNames("btn", "big", "wide");
        if (first) {
            button.addClassName("primary");
        }
        return button;
    }
}
