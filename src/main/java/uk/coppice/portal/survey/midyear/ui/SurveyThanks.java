package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import uk.coppice.portal.platform.ui.Panel;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.Receipt;

/** What somebody sees once their answers are counted: the receipt, shown this once, and what it is good for. */
final class SurveyThanks extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param closes when the survey closes, as words
     */
    SurveyThanks(Receipt receipt, String closes) {
        addClassNames("thanks", "stack");
        var heading = new H1("Thank you. Your answers are counted");
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().executeJs("this.focus()");
        var code = new Span(receipt.code());
        code.addClassName("bigcode");
        var copy = new Button("Copy the receipt", click -> {
            click.getSource()
                    .getElement()
                    .executeJs(
                            "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false) "
                                    + ": false",
                            receipt.code())
                    .then(
                            Boolean.class,
                            copied -> Toast.show(
                                    copied
                                            ? "Receipt copied"
                                            : "This browser does not copy: write the receipt down, or print it."));
        });
        copy.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var print =
                new Button("Print it", click -> click.getSource().getElement().executeJs("window.print()"));
        var buttons = new Div(copy, print);
        buttons.addClassName("btns");
        var panel = new Panel(
                new H2("Your receipt"),
                new Paragraph(code),
                new Paragraph(
                        "After " + closes + " you can check with it that your answers were counted. It does not say "
                                + "what you answered, nor who you are. We do not keep it for you: this page shows it once."),
                buttons);
        panel.addClassName("stack");
        var check = new RouterLink("Where a receipt is checked", CheckReceiptView.class);
        check.addClassName("more");
        add(
                heading,
                new Paragraph("They cannot be changed or looked at any more, by you or by anybody else."),
                panel,
                check);
    }
}
