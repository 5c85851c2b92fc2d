package uk.coppice.portal.dataprotection.request.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.dataprotection.request.PublicRequests;
import uk.coppice.portal.dataprotection.request.RequestForm;
import uk.coppice.portal.dataprotection.request.RequestKind;
import uk.coppice.portal.platform.OutgoingMail;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.MailedLink;
import uk.coppice.portal.platform.ui.Network;
import uk.coppice.portal.platform.ui.OpenPage;
import uk.coppice.portal.platform.ui.PageHead;

/** Where people without an account ask about their data, or complain. */
@Route(value = "data-protection", autoLayout = false)
@PageTitle("Your data – Coppice portal")
@AnonymousAllowed
public class DataProtectionView extends Composite<OpenPage> implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient PublicRequests requests;
    private final transient DataProtectionSettings settings;
    private final transient OutgoingMail mail;
    private final Section panel = new Section();

    DataProtectionView(PublicRequests requests, DataProtectionSettings settings, OutgoingMail mail) {
        this.requests = requests;
        this.settings = settings;
        this.mail = mail;
    }

    /** The frame of the pages about data that anybody may open. */
    static OpenPage frame() {
        return new OpenPage(DataProtectionView.class, "your data");
    }

    @Override
    protected OpenPage initContent() {
        return frame();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        form();
        var privacy = new Paragraph("What is kept of whom, and why, stands in the ");
        privacy.add(new Anchor("privacy", "privacy notice"));
        privacy.add(".");
        getContent()
                .show(
                        new PageHead(
                                "Your data",
                                "For people who worked here, guests, and everybody else: ask what we keep of you, have it "
                                        + "corrected or erased, object, or complain. Staff find this under My data, once "
                                        + "signed in."),
                        privacy,
                        panel);
    }

    private void form() {
        var kind = new RadioButtonGroup<RequestKind>("What would you like?");
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(RequestKind::verb);
        kind.addThemeName("vertical");
        kind.setValue(RequestKind.ACCESS);
        var name = new TextField("First and last name");
        name.setAutocomplete(Autocomplete.NAME);
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        var email = new EmailField("Your email");
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setMaxLength(254);
        email.setRequiredIndicatorVisible(true);
        email.setErrorMessage("The email address must look like name@school.example");
        email.setHelperText("A link to confirm it goes there.");
        var words = new TextArea("What it is about");
        words.setMaxLength(RequestForm.LONGEST);
        words.setMinRows(4);
        words.setHelperText(
                "When and where you worked or trained with us, and what you would like to know or have changed. "
                        + "Please nothing about health, and nobody else’s secrets.");
        var banner = new Banner();
        var send = new Button("Send me the link");
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send.setEnabled(true);
            if (banner.attempt(() -> requests.ask(
                    new RequestForm(kind.getValue(), null, words.getValue(), ""),
                    name.getValue(),
                    email.getValue(),
                    Network.address()))) {
                sent(email.getValue());
            }
        });
        var form = new Div(banner, kind, name, email, words, send);
        form.addClassName("dataform");
        panel.removeAll();
        panel.add(form, other());
    }

    private Paragraph other() {
        var other = new Paragraph("Would you rather write or call? " + turnTo());
        other.addClassNames("quiet", "small");
        return other;
    }

    private String turnTo() {
        return "Turn to " + settings.contactLine() + (settings.address().isBlank() ? "" : ", " + settings.address())
                + ".";
    }

    private void sent(String email) {
        panel.removeAll();
        panel.add(
                mail.leaves()
                        ? MailedLink.sent(email, "only then does your request reach us")
                        : MailedLink.kept(email, "Your request has not reached us.", turnTo()));
        panel.add(new Button("Write another", click -> form()));
    }
}
