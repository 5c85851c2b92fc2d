package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Locale;
import uk.coppice.portal.induction.Programme;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.Supporter;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Toast;

/** Mentor and tutor through time, the programme, and the series of sessions. */
final class SupportPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    private final transient InductionPage page;
    private final transient Parts parts;
    private final transient DateWords words;
    private final Command redraw;

    SupportPart(InductionPage page, Parts parts, Command redraw) {
        this.page = page;
        this.parts = parts;
        this.redraw = redraw;
        this.words = new DateWords(page.today());
        add(new H2("Who supports, and the programme"), list());
        if (page.seen().sight().manages()) {
            var btns = new Div(
                    new Button("Change the mentor", click -> support(SupportKind.MENTOR)),
                    new Button("Change the tutor", click -> support(SupportKind.TUTOR)),
                    new Button("Change the programme", click -> programme()),
                    new Button("Add a series", click -> series()));
            btns.addClassName("btns");
            add(btns);
        }
    }

    private UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("ectlines");
        for (var supporter : page.seen().supporters()) {
            list.add(new ListItem(new Span(line(supporter))));
        }
        for (var programme : page.programmes()) {
            list.add(new ListItem(new Span("From " + words.day(programme.from()) + ": " + line(programme))));
        }
        for (var series : page.seen().induction().series()) {
            var line = new ListItem(new Span("Series of sessions " + series));
            if (page.seen().sight().manages()) {
                var remove = new Button("Remove", click -> removeSeries(series));
                remove.setAriaLabel("Remove the series " + series);
                remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                line.add(remove);
            }
            list.add(line);
        }
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Span("Nobody is named yet, and no programme.")));
        }
        return list;
    }

    private String line(Supporter supporter) {
        String until = supporter.to() == null ? "" : " to " + words.day(supporter.to());
        return supporter.kind().words() + ": " + supporter.name() + ", from " + words.day(supporter.from()) + until
                + (supporter.inPost() ? "" : ". No longer works for the trust");
    }

    /** {@code Lead provider A, delivered by B, appropriate body C}. */
    static String line(Programme programme) {
        var line = new StringBuilder();
        if (!programme.leadProvider().isEmpty()) {
            line.append("lead provider ").append(programme.leadProvider()).append(", ");
        }
        if (!programme.deliveryPartner().isEmpty()) {
            line.append("delivered by ").append(programme.deliveryPartner()).append(", ");
        }
        return line.append("appropriate body ")
                .append(programme.appropriateBody())
                .toString();
    }

    private void support(SupportKind kind) {
        var person = new StaffField(
                kind.words(), typed -> parts.directory().search(typed, page.today(), StaffField.MOST_FOUND));
        var start = page.seen().induction().startedOn();
        var from = DateFields.create("From", start.isAfter(page.today()) ? start : page.today());
        from.setHelperText("Whoever it is now goes on until the day before");
        ask(
                "Change the " + kind.words().toLowerCase(Locale.UK),
                () -> {
                    var chosen = person.chosen();
                    if (chosen.isEmpty()) {
                        return "";
                    }
                    var day = firstDay(from);
                    parts.desk()
                            .support(
                                    page.seen().induction().id(),
                                    kind,
                                    chosen.get().id(),
                                    day);
                    return kind.words() + " from " + words.day(day) + ": "
                            + chosen.get().name();
                },
                person,
                from);
    }

    private void programme() {
        var now = page.programme();
        var from = DateFields.create(
                "From", now.isPresent() ? page.today() : page.seen().induction().startedOn());
        var provider = field("Lead provider", now.map(Programme::leadProvider).orElse(""));
        var partner =
                field("Delivery partner", now.map(Programme::deliveryPartner).orElse(""));
        var body = field("Appropriate body", now.map(Programme::appropriateBody).orElse(""));
        ask(
                "Change the programme",
                () -> {
                    var day = firstDay(from);
                    parts.desk()
                            .programme(
                                    page.seen().induction().id(),
                                    new Programme(day, provider.getValue(), partner.getValue(), body.getValue()));
                    return "Saved: the programme from " + words.day(day);
                },
                from,
                provider,
                partner,
                body);
    }

    private void series() {
        var code = new ComboBox<String>("Series of ECT sessions");
        code.setItems(parts.series().since(page.seen().induction().startedOn().minusYears(1)));
        code.setHelperText("The teacher is due at its sessions from the start of induction on");
        code.setWidthFull();
        ask(
                "Add a series",
                () -> {
                    if (code.getValue() == null) {
                        throw new Refusal("Choose a series. Who plans sessions for ECTs as a series makes one. "
                                + "Nothing is saved yet.");
                    }
                    parts.desk().series(page.seen().induction().id(), code.getValue(), true);
                    return "Added: " + code.getValue();
                },
                code);
    }

    private void removeSeries(String series) {
        long induction = page.seen().induction().id();
        if (Toast.attempt(() -> parts.desk().series(induction, series, false))) {
            redraw.execute();
            Toast.show("Removed: " + series, () -> {
                parts.desk().series(induction, series, true);
                redraw.execute();
            });
        }
    }

    private static TextField field(String label, String value) {
        var field = new TextField(label);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }

    private void ask(String title, EntryDialog.Entry entry, Component... fields) {
        new EntryDialog(title, redraw, entry, fields).open();
    }

    private static LocalDate firstDay(DatePicker from) {
        if (from.getValue() == null) {
            throw new Refusal("Choose the first day. Nothing is saved yet.");
        }
        return from.getValue();
    }
}
