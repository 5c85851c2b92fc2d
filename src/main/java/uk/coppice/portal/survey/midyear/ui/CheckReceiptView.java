package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Network;
import uk.coppice.portal.platform.ui.PageHead;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.survey.Receipts.Check;
import uk.coppice.portal.survey.midyear.CodeDesk;
import uk.coppice.portal.survey.midyear.ResponseSoFar;

/**
 * Checking that an answer was counted. While a survey is open every receipt gets the same words, so that nobody learns by
 * another's receipt that they have answered.
 */
@Route(value = "surveys/check", autoLayout = false)
@PageTitle("Check a receipt – Coppice portal")
@AnonymousAllowed
public class CheckReceiptView extends Composite<OpenSurveyPage> implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CodeDesk desk;
    private final transient ResponseSoFar surveys;
    private final transient Clock clock;
    private final Div answer = new Div();

    CheckReceiptView(CodeDesk desk, ResponseSoFar surveys, Clock clock) {
        this.desk = desk;
        this.surveys = surveys;
        this.clock = clock;
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        answer.removeAll();
        var banner = new Banner();
        var field = new TextField("Receipt");
        field.setHelperText("Twelve letters and digits. Capitals, spaces and dashes do not matter.");
        field.setAutocomplete(Autocomplete.OFF);
        field.setMaxLength(40);
        field.addClassName("codefield");
        var check = new Button("Check it", click -> {
            answer.removeAll();
            if (field.getValue().isBlank()) {
                field.setInvalid(true);
                field.setErrorMessage("Type your receipt");
                return;
            }
            banner.attempt(() -> check(field.getValue()));
        });
        check.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        check.addClickShortcut(Key.ENTER);
        var form = new Div(banner, field, check, answer);
        form.addClassNames("stack", "codeform");
        getContent()
                .show(
                        new PageHead(
                                "Check a receipt",
                                "Whoever answers a survey gets a receipt. After the closing it "
                                        + "shows that the answers were counted."),
                        form,
                        proof());
    }

    @Override
    protected OpenSurveyPage initContent() {
        return new OpenSurveyPage();
    }

    /**
     * Says what is known.
     *
     * @throws Refusal after too many wrong ones
     */
    private void check(String typed) {
        var found = desk.check(typed, Network.address());
        if (found.isPresent()) {
            answer.add(counted(found.get()));
            return;
        }
        answer.add(surveys.open()
                .map(open -> new Panel(
                        new H2("Nothing to say before " + SurveyDates.closing(open, clock)),
                        new Paragraph(
                                open.title() + " is open until then. Its receipts can be checked after it. In a survey "
                                        + "that has closed, this receipt is not known.")))
                .orElseGet(() -> new Panel(
                        new H2("Not known"),
                        new Paragraph(
                                "No survey that has closed counted an answer with this receipt. Check each letter: "
                                        + "there is no 0, 1, I, L or O in one."))));
    }

    private Panel counted(Check check) {
        var survey = check.survey();
        Integer responded = survey.responded();
        String people = Words.count(responded == null ? check.receipts() : responded, "person", "people");
        var panel = new Panel(
                new H2(StateLabel.done("Counted")),
                new Paragraph("An answer with this receipt was counted in " + survey.title() + "."),
                new Paragraph(Words.count(check.receipts(), "receipt was", "receipts were") + " given, and " + people
                        + " answered."));
        panel.addClassName("stack");
        return panel;
    }

    private static Panel proof() {
        var panel = new Panel(
                new H2("What a receipt proves, and what it does not"),
                new Paragraph(
                        "It was written in one go with the counts, so an answer with a receipt is in them. As many receipts "
                                + "as people who answered: no answer was added beside them or left out."),
                new Paragraph(
                        "It does not show what was answered or by whom, not even to you. So it cannot prove that the counts "
                                + "were not changed later in the database by somebody who runs the server."));
        panel.addClassName("stack");
        return panel;
    }
}
