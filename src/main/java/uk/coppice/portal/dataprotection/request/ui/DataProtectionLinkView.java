package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.dataprotection.request.PublicRequests;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.OpenPage;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.SecretLinkPage;
import uk.coppice.portal.platform.ui.Toast;

/**
 * Where the links of people without an account lead: to confirm what they wrote, and to see how it goes. A person has to
 * press the button, so that a mail scanner confirms nothing.
 */
@Route(value = "data-protection/link", autoLayout = false)
@PageTitle("Your request – Coppice portal")
@AnonymousAllowed
public class DataProtectionLinkView extends SecretLinkPage<OpenPage> {

    private static final long serialVersionUID = 1L;

    private final transient PublicRequests requests;
    private final transient DataProtectionSettings settings;
    private final transient Clock clock;
    private final Banner banner = new Banner();

    DataProtectionLinkView(PublicRequests requests, DataProtectionSettings settings, Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected OpenPage initContent() {
        return DataProtectionView.frame();
    }

    @Override
    protected void open(String token) {
        banner.clear();
        var request = requests.find(token);
        if (request.isPresent()) {
            getContent()
                    .show(
                            new PageHead(
                                    request.get().kind().title() + ", "
                                            + request.get().code(),
                                    "How it goes with what you asked. Keep the email with this link: it brings you back."),
                            new Panel(
                                    new RequestProgress(request.get(), LocalDate.now(clock), settings.contactLine())));
            return;
        }
        requests.toConfirm(token).ifPresentOrElse(kind -> confirm(kind, token), this::gone);
    }

    private void confirm(RequestKind kind, String token) {
        var button = new Button("Confirm my address");
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClassNames("big", "wide");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            button.setEnabled(true);
            banner.attempt(() -> {
                String link = requests.confirm(token);
                // The link to confirm becomes the link to come back: a reload shows the request.
                UI.getCurrent().getPage().getHistory().replaceState(null, "data-protection/link#" + link);
                open(link);
                Toast.show("Your request is here");
            });
        });
        getContent()
                .show(
                        new PageHead("Confirm your address", "You wrote to us: " + kind.noun() + "."),
                        banner,
                        new Panel(new Paragraph("Press the button, and your request reaches us."), button));
    }

    private void gone() {
        var form = new RouterLink("Write again", DataProtectionView.class);
        form.addClassName("btn");
        getContent()
                .show(
                        new H1("This link no longer works"),
                        new Paragraph(
                                "A link to confirm works once, for two days. Or it was not copied whole. If you have "
                                        + "confirmed before, use the link in the email that said that your request is here."),
                        form);
    }
}
