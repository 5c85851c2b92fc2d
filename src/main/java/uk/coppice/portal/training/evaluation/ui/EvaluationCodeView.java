package uk.coppice.portal.training.evaluation.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.Page;
import uk.coppice.portal.training.evaluation.EvaluationPage;
import uk.coppice.portal.training.evaluation.EvaluationPage.State;
import uk.coppice.portal.training.evaluation.MyEvaluations;
import uk.coppice.portal.training.evaluation.QrPicture;
import uk.coppice.portal.training.ui.MyRecordView;
import uk.coppice.portal.training.ui.TrainingNavigation;

/** The square for the last slide: it leads to the evaluation. It is no secret; only those who were there are asked. */
@Route(value = "evaluate/:code/code", autoLayout = false)
@PageTitle("Code for the evaluation – Coppice portal")
@RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
public class EvaluationCodeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/evaluate/";

    private final transient MyEvaluations evaluations;
    private final transient PortalAddress address;

    EvaluationCodeView(MyEvaluations evaluations, PortalAddress address) {
        super("codescreen");
        addClassName("evalcode");
        this.evaluations = evaluations;
        this.address = address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(EvaluateView.CODE).orElse("");
        var page = evaluations
                .page(code)
                .filter(found -> found.state() != State.CALLED_OFF && found.state() != State.WITH_SERIES)
                .orElseThrow(() -> new NotFoundException("No session to evaluate has the code " + code));
        removeAll();
        draw(page, address.of(PAGE, code));
    }

    private void draw(EvaluationPage page, String link) {
        if (!page.session().isEmpty()) {
            var back = TrainingNavigation.session("Back to the session", page.session());
            back.addClassName("back");
            add(back);
        } else {
            var back = new RouterLink("Back to my record", MyRecordView.class);
            back.addClassName("back");
            add(back);
        }
        String picture = QrPicture.svg(link);
        var square = new Svg(picture);
        square.addClassName("square");
        square.getElement().setAttribute("role", "img");
        square.getElement().setAttribute("aria-label", "A code to scan, which leads to " + link);
        var typed = new Paragraph(link.replaceFirst("^https?://", ""));
        typed.addClassName("how");
        var save = new Anchor();
        save.setText("Download the picture for your slides");
        save.setRouterIgnore(true);
        // Of our own making; the setter refuses every address of this kind.
        save.getElement()
                .setAttribute(
                        "href",
                        "data:image/svg+xml;base64,"
                                + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8)));
        save.getElement()
                .setAttribute("download", "evaluation-" + page.title().replaceAll("[^A-Za-z0-9]+", "-") + ".svg");
        save.addClassName("btn");
        var how = new Paragraph(
                "Scan it, sign in, tap, send. It opens once the register is finished. Guests get a link by mail.");
        how.addClassName("how");
        add(new H1("How was " + page.title() + "?"), square, typed, how, new Div(save));
    }
}
