package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.outcome.Decided;
import uk.coppice.portal.induction.outcome.LengthDesk;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.induction.terms.LengthDecision;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Toast;

/** What the appropriate body decided, and for who enters it the way to do so. */
final class OutcomePart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    private final transient InductionPage page;
    private final transient OutcomeDesk outcomes;
    private final transient LengthDesk lengths;
    private final transient DateWords words;
    private final Command redraw;

    OutcomePart(InductionPage page, Parts parts, Command redraw) {
        this.page = page;
        this.outcomes = parts.outcomes();
        this.lengths = parts.lengths();
        this.redraw = redraw;
        this.words = new DateWords(page.today());
        add(new H2("What the appropriate body decided"));
        var entered = lengths.of(page.seen().induction().id());
        if (!entered.isEmpty()) {
            add(lengths(entered));
        }
        if (page.decided().isEmpty()) {
            add(new Paragraph(
                    "Nothing yet. It decides at the end, by the final assessment; attendance at training does not "
                            + "decide it."));
        } else {
            add(list());
        }
        if (page.seen().sight().entersOutcome()) {
            var btns = new Div(
                    new Button("Enter the outcome", click -> decide()),
                    new Button("Reduce or extend", click -> length()));
            btns.addClassName("btns");
            add(btns);
        }
    }

    private UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("ectlines");
        for (var decided : page.decided()) {
            var line = new ListItem(new Span(decided.outcome().words() + ", " + words.day(decided.on())
                    + (decided.note().isEmpty() ? "" : ". " + decided.note())));
            if (page.seen().sight().entersOutcome()
                    && decided.equals(page.decided().getLast())) {
                var back = new Button("Take back", click -> takeBack(decided));
                back.setAriaLabel("Take back the decision of " + words.day(decided.on()));
                back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                line.add(back);
            }
            list.add(line);
        }
        return list;
    }

    private UnorderedList lengths(List<LengthDesk.Entered> entered) {
        var list = new UnorderedList();
        list.addClassName("ectlines");
        for (var one : entered) {
            var line = new ListItem(
                    new Span(one.words() + ", " + words.day(one.decision().decidedOn()) + ". "
                            + one.decision().why()));
            if (page.seen().sight().entersOutcome()) {
                var back = new Button("Take back", click -> takeBack(one));
                back.setAriaLabel("Take back: " + one.words());
                back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                line.add(back);
            }
            list.add(line);
        }
        return list;
    }

    private void takeBack(LengthDesk.Entered one) {
        var dialog = dialog("Take back: " + one.words().toLowerCase(Locale.UK));
        var banner = new Banner();
        var why = new TextArea("Why");
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        why.setHelperText("It counts no more. The reason stays in the history");
        var form = new Div(banner, why);
        form.addClassName("dialogform");
        dialog.add(form);
        long induction = page.seen().induction().id();
        save(dialog, "Take it back", () -> {
            if (banner.attempt(() -> lengths.takeBack(induction, one.id(), why.getValue()))) {
                dialog.close();
                redraw.execute();
                Toast.show("Taken back. The expected end is worked out anew", () -> {
                    lengths.putBack(induction, one.id());
                    redraw.execute();
                });
            }
        });
    }

    private void takeBack(Decided decided) {
        long induction = page.seen().induction().id();
        if (Toast.attempt(() -> outcomes.takeBack(induction, decided.on()))) {
            redraw.execute();
            Toast.show("Taken back.", () -> {
                // A decision that was entered before its time keeps what was said about it; one from a file said
                // nothing.
                String note = decided.note().isEmpty() ? "As in the trust's files" : decided.note();
                outcomes.decide(induction, decided.outcome(), decided.on(), note);
                redraw.execute();
            });
        }
    }

    private void decide() {
        var dialog = dialog("Enter the outcome");
        var banner = new Banner();
        var outcome = new Select<Outcome>();
        outcome.setLabel("The appropriate body decided");
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(Outcome::words);
        var on = DateFields.create("On", page.today());
        var note = new TextArea("Why before the expected end");
        note.setMaxLength(LONGEST);
        note.setWidthFull();
        note.setHelperText("Only needed when it was decided before the terms were served");
        var form = new Div(banner, outcome, on, note);
        page.outcome()
                .filter(last -> last.outcome() != Outcome.EXTENDED)
                .ifPresent(last -> form.add(Hint.warning("A teacher has one outcome: it takes the place of '"
                        + last.outcome().words() + "' of " + words.day(last.on()) + ".")));
        form.addClassName("dialogform");
        dialog.add(form);
        save(dialog, "Save it", () -> {
            if (outcome.getValue() == null || on.getValue() == null) {
                banner.say("Choose what was decided, and when. Nothing is saved yet.");
                return;
            }
            if (banner.attempt(() -> outcomes.decide(
                    page.seen().induction().id(), outcome.getValue(), on.getValue(), note.getValue()))) {
                done(dialog, "Saved. " + page.seen().person().name() + ", the tutor and the headteacher can see it.");
            }
        });
    }

    private void length() {
        var dialog = dialog("Reduce or extend");
        var banner = new Banner();
        var kind = new Select<LengthDecision.Kind>();
        kind.setLabel("The appropriate body");
        kind.setItems(LengthDecision.Kind.values());
        kind.setItemLabelGenerator(
                one -> one == LengthDecision.Kind.REDUCED ? "reduced it to fewer terms" : "extended it by some terms");
        kind.setValue(LengthDecision.Kind.EXTENDED);
        var terms = new BigDecimalField("Terms");
        terms.setLocale(Locale.UK);
        terms.setHelperText("Reduced: how many in all, at least 1. Extended: how many more");
        var on = DateFields.create("Decided on", page.today());
        var why = new TextArea("Why");
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        why.setHelperText("The teacher reads this. Never a medical reason");
        var form = new Div(banner, kind, terms, on, why);
        form.addClassName("dialogform");
        dialog.add(form);
        save(dialog, "Save it", () -> {
            if (terms.getValue() == null || on.getValue() == null) {
                banner.say("Enter the terms as a number such as 1 or 4.5, and the day. Nothing is saved yet.");
                return;
            }
            var decision = new LengthDecision(kind.getValue(), terms.getValue(), on.getValue(), why.getValue());
            if (banner.attempt(() -> outcomes.length(page.seen().induction().id(), decision))) {
                done(dialog, "Saved. The expected end is worked out anew.");
            }
        });
    }

    private static Dialog dialog(String title) {
        var dialog = new Dialog(title);
        dialog.addClassName("sheet");
        return dialog;
    }

    private static void save(Dialog dialog, String verb, Command act) {
        var save = new Button(verb, click -> act.execute());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()), save);
        dialog.open();
    }

    private void done(Dialog dialog, String words) {
        dialog.close();
        redraw.execute();
        Toast.show(words);
    }
}
