package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.induction.terms.LengthWords;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Toast;

/** How long the induction is and how that comes about, the way to mend its start, and what was changed. */
final class LengthPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient InductionPage page;
    private final transient Parts parts;
    private final transient DateWords words;
    private final Command redraw;

    LengthPart(InductionPage page, Parts parts, Command redraw) {
        this.page = page;
        this.parts = parts;
        this.redraw = redraw;
        this.words = new DateWords(page.today());
        addClassName("length");
        add(new H2(LengthWords.number(page.served()) + " of "
                + LengthWords.terms(page.course().required()) + " served"));
        var end = page.course().expectedEnd();
        if (page.seen().induction().closedOn() == null) {
            add(new Paragraph(
                    end.map(day -> "Expected to end on " + words.day(day) + ".").orElse("The expected end is open.")));
        }
        if (page.seen().sight().seesReviews()) {
            var lines = new UnorderedList();
            LengthWords.of(page.course()).forEach(line -> lines.add(new ListItem(line)));
            add(lines);
        }
        if (page.seen().sight().manages()) {
            var btns = new Div(new Button("Change the first day or terms", click -> change()));
            btns.addClassName("btns");
            add(btns);
        }
        history();
    }

    private void history() {
        var entries = parts.history().of(page.seen().induction().id());
        if (!entries.isEmpty()) {
            var list = new UnorderedList();
            entries.forEach(entry ->
                    list.add(new ListItem(words.day(entry.on()) + ", " + entry.by() + ": " + entry.words() + ".")));
            add(new Details("What was changed", list));
        }
    }

    private void change() {
        var induction = page.seen().induction();
        var banner = new Banner();
        var startedOn = DateFields.create("First day of induction", induction.startedOn());
        startedOn.setHelperText("Who is mentor or tutor since the first day is so since the new one");
        var terms = new BigDecimalField("Terms agreed at the start");
        terms.setLocale(Locale.UK);
        terms.setValue(
                induction.terms().stripTrailingZeros().scale() <= 0
                        ? induction.terms().setScale(0)
                        : induction.terms());
        terms.setHelperText(
                "Six for every teacher, part time too. What the appropriate body decides later stands under "
                        + "'Reduce or extend'");
        var form = new Div(banner, startedOn, terms);
        form.addClassName("dialogform");
        var dialog = new Dialog("Change the first day or terms");
        dialog.addClassName("sheet");
        dialog.add(form);
        var save = new Button("Save it", click -> {
            var day = startedOn.getValue();
            var number = terms.getValue();
            if (day == null || number == null) {
                banner.say("Choose the first day, and enter the terms as a number such as 6. Nothing is saved yet.");
            } else if (banner.attempt(() -> parts.start().change(induction.id(), day, number, induction.version()))) {
                dialog.close();
                redraw.execute();
                boolean same = day.equals(induction.startedOn()) && number.compareTo(induction.terms()) == 0;
                if (same) {
                    Toast.show("Nothing is changed");
                } else {
                    Toast.show("Saved. Length and reviews are worked out anew", () -> {
                        parts.start()
                                .change(
                                        induction.id(),
                                        induction.startedOn(),
                                        induction.terms(),
                                        induction.version() + 1);
                        redraw.execute();
                    });
                }
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()), save);
        dialog.open();
    }
}
