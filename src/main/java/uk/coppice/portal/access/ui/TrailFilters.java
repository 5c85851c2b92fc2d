package uk.coppice.portal.access.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.audit.TrailFilter;
import uk.coppice.portal.access.audit.TrailWords;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.ui.Choice;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.SearchField;

/** The fields that the trail is narrowed down by, and how they stand in the address. */
class TrailFilters extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    private final SerializableConsumer<TrailFilter> changed;
    private transient TrailFilter now = TrailFilter.NONE;
    private boolean showing;
    private boolean openedByHand;
    private final SearchField about;
    private final SearchField who;
    private final Choice<Act> act;
    private final Choice<String> what;
    private final DatePicker from = DateFields.create("From", null);
    private final DatePicker to = DateFields.create("To", null);
    private final Details more;

    /**
     * @param typed is told of the filter while somebody types a name
     * @param changed is told of it when something else is chosen
     */
    TrailFilters(SerializableConsumer<TrailFilter> typed, SerializableConsumer<TrailFilter> changed) {
        this.changed = changed;
        about = new SearchField(
                "About whom", LONGEST, text -> typed.accept(with(text, now.who(), now.act(), now.what())));
        who = new SearchField("By whom", LONGEST, text -> typed.accept(with(now.about(), text, now.act(), now.what())));
        act = new Choice<>(
                "What they did",
                "Anything",
                TrailWords::of,
                chosen -> changed.accept(with(now.about(), now.who(), chosen, now.what())));
        what = new Choice<>(
                "With what",
                "Anything",
                text -> text,
                chosen -> changed.accept(with(now.about(), now.who(), now.act(), chosen == null ? "" : chosen)));
        about.setPlaceholder("Name or staff number");
        who.setPlaceholder("Name or staff number");
        from.addValueChangeListener(change -> days());
        to.addValueChangeListener(change -> days());
        var names = new Div(about, who);
        names.addClassName("fields");
        var rest = new Div(act, what, from, to);
        rest.addClassName("fields");
        more = new Details("What and when", rest);
        more.addOpenedChangeListener(change -> {
            if (change.isFromClient()) {
                openedByHand = change.isOpened();
            }
        });
        addClassName("trailfilters");
        add(names, more);
    }

    /** Shows what is looked for. */
    void show(TrailFilter wanted, List<String> whats) {
        now = wanted;
        showing = true;
        try {
            about.show(wanted.about());
            who.show(wanted.who());
            act.show(List.of(Act.values()), wanted.act());
            what.show(whats, wanted.what().isEmpty() ? null : wanted.what());
            from.setValue(wanted.from());
            to.setValue(wanted.to());
        } finally {
            showing = false;
        }
        boolean narrowed =
                wanted.act() != null || !wanted.what().isEmpty() || wanted.from() != null || wanted.to() != null;
        more.setOpened(narrowed || openedByHand);
    }

    private void days() {
        if (!showing) {
            changed.accept(
                    new TrailFilter(now.about(), now.who(), now.act(), now.what(), from.getValue(), to.getValue()));
        }
    }

    private TrailFilter with(String about, String who, @Nullable Act act, String what) {
        return new TrailFilter(about, who, act, what, now.from(), now.to());
    }

    /** What an address looks for; what makes no sense in it counts as not said. */
    static TrailFilter of(QueryParameters query) {
        return new TrailFilter(
                text(query, "about"),
                text(query, "who"),
                Arrays.stream(Act.values())
                        .filter(act -> TrailWords.key(act).equals(text(query, "act")))
                        .findFirst()
                        .orElse(null),
                text(query, "what"),
                day(query, "from"),
                day(query, "to"));
    }

    static Map<String, List<String>> query(TrailFilter wanted) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, "about", wanted.about().strip());
        put(query, "who", wanted.who().strip());
        put(query, "act", wanted.act() == null ? "" : TrailWords.key(wanted.act()));
        put(query, "what", wanted.what());
        put(query, "from", wanted.from() == null ? "" : wanted.from().toString());
        put(query, "to", wanted.to() == null ? "" : wanted.to().toString());
        return query;
    }

    private static void put(Map<String, List<String>> query, String key, String value) {
        if (!value.isEmpty()) {
            query.put(key, List.of(value));
        }
    }

    private static String text(QueryParameters query, String key) {
        String text = query.getSingleParameter(key).orElse("");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static @Nullable LocalDate day(QueryParameters query, String key) {
        try {
            return Optional.of(text(query, key))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
