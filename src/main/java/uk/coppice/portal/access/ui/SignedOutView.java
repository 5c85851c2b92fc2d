package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Optional;
import uk.coppice.portal.access.provider.IdentityProvider;
import uk.coppice.portal.access.provider.ProviderKind;
import uk.coppice.portal.access.provider.Providers;

/** Where signing out ends; says so when the account at the provider is still open in the browser. */
@Route(value = SignedOutView.PAGE, autoLayout = false)
@PageTitle("Signed out – Coppice portal")
@AnonymousAllowed
public class SignedOutView extends Composite<SignInPage> implements BeforeEnterObserver {

    static final String PAGE = "sign-in/out";
    static final String STILL_AT = "still-at";

    private static final long serialVersionUID = 1L;

    private static final String GOOGLE = "https://accounts.google.com/Logout";

    private final transient Providers providers;
    private final Paragraph more = new Paragraph();

    SignedOutView(Providers providers) {
        this.providers = providers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STILL_AT)
                .flatMap(providers::find)
                .ifPresentOrElse(this::tell, () -> more.setVisible(false));
    }

    private void tell(IdentityProvider provider) {
        more.add("Your account is still signed in to " + provider.label()
                + " in this browser. On a device that others use, sign out there too. ");
        link(provider).ifPresent(more::add);
    }

    private static Optional<Component> link(IdentityProvider provider) {
        if (provider.kind() != ProviderKind.GOOGLE) {
            return Optional.empty();
        }
        return Optional.of(new Anchor(GOOGLE, "Sign out of Google"));
    }

    @Override
    protected SignInPage initContent() {
        var again = new Anchor("sign-in", "Sign in again");
        again.addClassNames("btn", "big", "wide");
        var content = new ArrayList<Component>();
        content.add(new H1("You are signed out"));
        content.add(more);
        content.add(again);
        return new SignInPage(content.toArray(Component[]::new));
    }
}
