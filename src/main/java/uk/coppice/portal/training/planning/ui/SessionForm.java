package uk.coppice.portal.training.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.scorecard.spi.PlanAims;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.YearGroup;
import uk.coppice.portal.training.planning.PlanForm;
import uk.coppice.portal.training.planning.PlanProblems;

/** All that is planned about a session, on one page. It holds no rule: what a field must be is told to it. */
final class SessionForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_SUMMARY = 2000;

    private final TextField title = new TextField("Title");
    private final TextArea summary = new TextArea("What it is about");
    private final ComboBox<String> topic;
    private final Select<SessionKind> kind = new Select<>();
    private final Select<String> aimKey = new Select<>();
    private final DatePicker date = DateFields.create("Date", null);
    private final TimePicker start = FormParts.time("Starts");
    private final TimePicker end = FormParts.time("Ends");
    private final Div dayHint = new Div();
    private final ComboBox<String> venue;
    private final TextField onlineLink = new TextField("Online link");
    private final LeadsField leads;
    private final Select<Audience> audience = new Select<>();
    private final CheckboxGroup<YearGroup> yearGroups = new CheckboxGroup<>("Year groups");
    private final Checkbox openToGuests = new Checkbox("Staff of other schools may book too");
    private final IntegerField capacity = FormParts.number("Places", "");
    private final IntegerField fairShare = FormParts.number("At most for one school", "Empty: no limit");
    private final IntegerField minimum = FormParts.number("Warn me below", "Fewer booked than this. Empty: never");
    private final DatePicker minimumBy = DateFields.create("Warn me on", null);
    private final DatePicker bookingOpens = DateFields.create("Booking opens", null);
    private final IntegerField closesDays = FormParts.number("Booking closes", "School days before. 0: when it starts");
    private final IntegerField cancelDays =
            FormParts.number("Places can be given up until", "School days before. 0: until it starts");
    private final Checkbox clashWarns =
            new Checkbox("People who have something else at that time may still book, after a warning");

    private final Binder<PlanForm> binder = new Binder<>(PlanForm.class);
    private final Map<String, Component> fields = new LinkedHashMap<>();

    SessionForm(FormChoices choices) {
        addClassName("planform");
        topic = FormParts.suggesting("Subject", choices::topics, LONGEST_TOPIC);
        venue = FormParts.suggesting("Where", choices::venues, LONGEST_LINE);
        leads = choices.leads();
        title.setMaxLength(LONGEST_LINE);
        summary.setMaxLength(LONGEST_SUMMARY);
        summary.setHelperText("A sentence or two that help people decide");
        topic.setHelperText("The calendar is filtered by it");
        kind.setLabel("Kind");
        kind.setItems(SessionKind.values());
        kind.setItemLabelGenerator(SessionKind::words);
        kind.setHelperText("ECT seminars do not count as trust sessions");
        var aims = choices.aims();
        aimKey.setLabel("Serves the aim");
        aimKey.setItems(aims.stream().map(PlanAims.Aim::key).toList());
        aimKey.setItemLabelGenerator(key -> aims.stream()
                .filter(aim -> aim.key().equals(key))
                .map(PlanAims.Aim::name)
                .findFirst()
                .orElse("None"));
        aimKey.setEmptySelectionAllowed(true);
        aimKey.setEmptySelectionCaption("None");
        onlineLink.setHelperText("Shown only to those who have a place or lead it");
        onlineLink.setPlaceholder("https://");
        audience.setLabel("Who may book");
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(Audience::words);
        yearGroups.setItems(YearGroup.values());
        yearGroups.setItemLabelGenerator(YearGroup::words);
        yearGroups.setHelperText("None ticked: for all year groups");
        dayHint.getElement().setAttribute("role", "status");
        date.addValueChangeListener(change -> {
            dayHint.removeAll();
            choices.aboutDay(change.getValue()).ifPresent(words -> dayHint.add(Hint.warning(words)));
        });
        add(
                FormParts.section("What", title, summary, FormParts.line(topic, kind), aimKey),
                FormParts.section("When", FormParts.line(date, start, end), dayHint),
                FormParts.section("Where", venue, onlineLink),
                FormParts.section("Who leads it", leads),
                FormParts.section("Who it is for", audience, yearGroups, openToGuests),
                FormParts.section("Places", FormParts.line(capacity, fairShare), FormParts.line(minimum, minimumBy)),
                FormParts.section("Booking", bookingOpens, FormParts.line(closesDays, cancelDays), clashWarns));
        bindAll();
    }

    private void bindAll() {
        bind("title", title);
        bind("summary", summary);
        bindSuggesting("topic", topic);
        bind("kind", kind);
        bind("date", date);
        bind("start", start);
        bind("end", end);
        bindSuggesting("venue", venue);
        bind("onlineLink", onlineLink);
        bind("leads", leads);
        bind("audience", audience);
        bind("yearGroups", yearGroups);
        bind("openToGuests", openToGuests);
        bind("capacity", capacity);
        bind("minimum", minimum);
        bind("minimumBy", minimumBy);
        bind("bookingOpens", bookingOpens);
        bind("closesDays", closesDays);
        bind("cancelDays", cancelDays);
        bind("clashWarns", clashWarns);
        bind("fairShare", fairShare);
        bind("aimKey", aimKey);
    }

    private <V, F extends Component & HasValue<?, V>> void bind(String name, F field) {
        binder.forField(field).bind(name);
        fields.put(name, field);
    }

    /** No text is no choice: a chosen empty text would offer a cross to clear it. */
    private void bindSuggesting(String name, ComboBox<String> field) {
        binder.forField(field)
                .withConverter(value -> value, text -> text == null || text.isEmpty() ? null : text)
                .bind(name);
        fields.put(name, field);
    }

    /** A series has a first date, and its titles are numbered. */
    SessionForm ofASeries() {
        date.setLabel("First date");
        title.setHelperText("Each session is numbered: Phonics (1 of 6)");
        return this;
    }

    void show(PlanForm form) {
        binder.readRecord(form);
    }

    /**
     * Saves what is typed. When it cannot be read, or a rule stands against it, the banner and the fields say why, and
     * all stays as typed.
     */
    void save(Banner banner, SerializableConsumer<PlanForm> keep) {
        banner.clear();
        var typed = read();
        if (typed.isEmpty()) {
            banner.say("Nothing is saved yet: one of the fields holds what is no date, time or number.");
            return;
        }
        try {
            keep.accept(typed.get());
        } catch (PlanProblems problems) {
            banner.say("Nothing is saved yet. " + PlanWords.toMend(problems));
            say(problems.byField());
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
        }
    }

    /** What is typed; empty when a field holds what is no date, time or number, which it then says itself. */
    private Optional<PlanForm> read() {
        leads.takeTyped();
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }

    DatePicker date() {
        return date;
    }

    /** Says at each field what it must be, and goes to the first. */
    private void say(Map<String, String> problems) {
        problems.forEach((name, what) -> {
            if (fields.get(name) instanceof HasValidation field) {
                field.setInvalid(true);
                field.setErrorMessage(what);
            }
        });
        fields.entrySet().stream()
                .filter(entry -> problems.containsKey(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> {
                    if (entry.getValue() instanceof DatePicker field) {
                        DateFields.goTo(field);
                    } else if (entry.getValue() instanceof Focusable<?> field) {
                        field.focus();
                    } else {
                        entry.getValue().scrollIntoView();
                    }
                });
    }
}
