package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Facts;
import uk.coppice.portal.platform.ui.Network;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.record.Certificate;
import uk.coppice.portal.training.record.CertificateCode;
import uk.coppice.portal.training.record.Certificates;

/** Where anybody checks a certificate by its code. */
@Route(value = "verify/:code?", autoLayout = false)
@PageTitle("Check a certificate – Coppice portal")
@AnonymousAllowed
public class VerifyView extends PlainFrame implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Certificates certificates;
    private final Banner banner = new Banner();

    public VerifyView(Certificates certificates) {
        super("verify");
        this.certificates = certificates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        banner.clear();
        page.removeAll();
        var field = field();
        String code = event.getRouteParameters().get(TrainingNavigation.CODE).orElse("");
        if (code.isBlank()) {
            page.add(new H1("Check a certificate"), banner);
        } else {
            look(code, field);
        }
        page.add(field);
    }

    private void look(String code, TextField field) {
        Optional<Certificate> found;
        try {
            found = certificates.verify(code, Network.address());
        } catch (Refusal refusal) {
            page.add(new H1("Check a certificate"), banner);
            banner.say(refusal.reason());
            field.setValue(code);
            return;
        }
        if (found.isEmpty()) {
            // to compare, and to mend a sign of it
            field.setValue(code);
            page.add(
                    new H1("There is no such certificate"),
                    new Paragraph(
                            "No certificate has the code below. Compare it with the one printed, character by character."));
            return;
        }
        var certificate = found.get();
        page.add(
                new H1(certificate.valid() ? "This certificate is valid" : "This certificate is not valid now"),
                certificate.valid()
                        ? StateLabel.done("The trust’s register says so today")
                        : StateLabel.off("The register was corrected, or is open again"),
                new Facts()
                        .add("users", certificate.person(), how(certificate))
                        .add("record", certificate.session(), "")
                        .add("calendar", DateWords.onPaper(certificate.date()), DateWords.length(certificate.length()))
                        .add("file", CertificateCode.written(certificate.code()), "Code"),
                new Paragraph(
                        "The name is the one in the trust’s records today. It may have changed since the certificate "
                                + "was printed."));
    }

    private static String how(Certificate certificate) {
        if (!certificate.valid()) {
            return "";
        }
        if (certificate.mark() == Mark.MADE_UP) {
            return "Missed it on the day, and has caught up since";
        }
        return certificate.mark() == Mark.PART ? "Attended a part of" : "Attended";
    }

    private TextField field() {
        var field = new TextField("Code of a certificate");
        field.setHelperText("Twenty characters, at the foot of the certificate");
        field.addClassName("codefield");
        field.setMaxLength(40);
        var check = new Button("Check it", click -> check(field));
        check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        check.addClickShortcut(Key.ENTER);
        field.setSuffixComponent(check);
        return field;
    }

    private void check(TextField field) {
        String code = field.getValue().replaceAll("[^0-9A-Za-z-]", "");
        field.setErrorMessage("A code is made of letters and digits");
        field.setInvalid(code.isEmpty());
        if (!code.isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(VerifyView.class, new RouteParameters(TrainingNavigation.CODE, code)));
        }
    }
}
