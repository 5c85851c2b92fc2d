package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.Command;
import uk.coppice.portal.induction.AbsenceEntry;
import uk.coppice.portal.induction.InductionAbsences;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Toast;

/** Days away, which may extend the induction, and the teacher's choice about family leave. */
final class AwayPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient InductionPage page;
    private final transient InductionAbsences absences;
    private final transient DateWords words;
    private final Command redraw;

    AwayPart(InductionPage page, InductionAbsences absences, Command redraw) {
        this.page = page;
        this.absences = absences;
        this.redraw = redraw;
        this.words = new DateWords(page.today());
        add(new H2("Days away"));
        var sight = page.seen().sight();
        if (page.course().facts().away().isEmpty()) {
            add(new Paragraph("None are known. From 30 school days in a year of induction on, all of them extend it."));
        }
        list();
        if (page.course().facts().away().stream().anyMatch(away -> away.family())) {
            family(sight);
        }
        if (sight.entersAbsence()) {
            add(new Button("Enter days away", click -> enter()));
        }
    }

    private void list() {
        var list = new UnorderedList();
        list.addClassName("ectlines");
        for (var entry : page.absences()) {
            String what = span(entry) + (entry.family() ? ", statutory family leave" : "");
            var line = new ListItem(new Span(what));
            if (page.seen().sight().entersAbsence()) {
                var remove = new Button("Remove", click -> remove(entry));
                remove.setAriaLabel("Remove " + what);
                remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                line.add(remove);
            }
            list.add(line);
        }
        int directory = page.course().facts().away().size() - page.absences().size();
        if (directory > 0) {
            list.add(new ListItem(new Span((directory == 1 ? "One long absence" : directory + " long absences")
                    + " from the staff directory, counted above.")));
        }
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    private void family(Sight sight) {
        if (!sight.is(Sight.As.OWN) && !sight.is(Sight.As.ECT_LEAD)) {
            return;
        }
        var choice = new RadioButtonGroup<Boolean>(
                sight.is(Sight.As.OWN)
                        ? "Is your statutory family leave to be added to your induction? It is your choice."
                        : "Is statutory family leave to be added? It is the teacher's choice: enter what they told you.");
        choice.setItems(true, false);
        choice.setItemLabelGenerator(extend -> extend ? "Add it" : "Do not add it");
        choice.setValue(page.course().facts().familyExtends());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                absences.chooseFamily(page.seen().induction().id(), change.getValue());
                redraw.execute();
                Toast.show("Saved. The expected end is worked out anew.");
            }
        });
        add(choice);
    }

    private void remove(AbsenceEntry entry) {
        long induction = page.seen().induction().id();
        if (Toast.attempt(() -> absences.remove(induction, entry.id()))) {
            redraw.execute();
            Toast.show("Removed: " + span(entry), () -> {
                absences.restore(induction, entry);
                redraw.execute();
            });
        }
    }

    private void enter() {
        var first = DateFields.create("First day", null);
        var last = DateFields.create("Last day", null);
        last.setHelperText("Empty: one day only");
        var kind = new RadioButtonGroup<Boolean>("Kind");
        kind.setItems(false, true);
        kind.setItemLabelGenerator(family -> family ? "Statutory family leave" : "Any other absence");
        kind.setValue(false);
        new EntryDialog(
                        "Enter days away",
                        redraw,
                        () -> {
                            var from = first.getValue();
                            if (from == null) {
                                throw new Refusal("Choose the first day. Nothing is saved yet.");
                            }
                            var to = last.getValue() == null ? from : last.getValue();
                            absences.add(page.seen().induction().id(), from, to, kind.getValue());
                            return "Saved. The expected end is worked out anew.";
                        },
                        first,
                        last,
                        kind,
                        Hint.info("Never a medical reason. School days are counted by "
                                + "themselves; enter no long absence that stands in the staff directory already."))
                .open();
    }

    private String span(AbsenceEntry entry) {
        return entry.from().equals(entry.to())
                ? words.day(entry.from())
                : words.day(entry.from()) + " to " + words.day(entry.to());
    }
}
