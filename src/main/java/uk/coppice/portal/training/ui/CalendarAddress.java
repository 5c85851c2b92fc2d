package uk.coppice.portal.training.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.calendar.SessionFilter;

/**
 * A place in the calendar, as its address holds it. What an address holds that can't be read is left out: an old link
 * still leads somewhere.
 *
 * @param filter what to show; without a first day, from today on
 * @param shown how many sessions the list shows
 * @param month the month that the month view shows; null: the current one
 */
record CalendarAddress(
        SessionFilter filter, int shown, @Nullable YearMonth month) {

    /** Sessions a page. */
    static final int PAGE = 30;

    /** A list this long goes on in a new one, from the day it has reached. */
    static final int LONGEST = 5 * PAGE;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static final CalendarAddress START = new CalendarAddress(SessionFilter.ALL, PAGE, null);

    static CalendarAddress of(QueryParameters query) {
        var kinds = EnumSet.noneOf(SessionKind.class);
        for (String kind : query.getParameters("kind")) {
            value(kind, name -> SessionKind.valueOf(name.toUpperCase(Locale.ROOT)), kinds::add);
        }
        return new CalendarAddress(
                new SessionFilter(
                        read(query, "from", CalendarAddress::date),
                        read(query, "to", CalendarAddress::date),
                        Set.copyOf(kinds),
                        text(query, "topic"),
                        text(query, "venue"),
                        query.getSingleParameter("places")
                                .filter("left"::equals)
                                .isPresent(),
                        query.getParameters().containsKey("after-school"),
                        query.getParameters().containsKey("open"),
                        query.getSingleParameter("q").map(String::strip).orElse("")),
                shown(read(query, "show", Integer::valueOf)),
                read(query, "month", CalendarAddress::month));
    }

    QueryParameters query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, "month", month);
        put(query, "from", filter.from());
        put(query, "to", filter.to());
        if (!filter.kinds().isEmpty()) {
            query.put(
                    "kind",
                    filter.kinds().stream()
                            .sorted()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        put(query, "topic", filter.topic());
        put(query, "venue", filter.venue());
        put(query, "places", filter.placesLeft() ? "left" : null);
        put(query, "after-school", filter.afterSchool() ? "" : null);
        put(query, "open", filter.openToOthers() ? "" : null);
        put(query, "q", filter.text().isEmpty() ? null : filter.text());
        put(query, "show", shown == PAGE ? null : shown);
        return new QueryParameters(query);
    }

    /** The filter to ask the calendar with: from today on, unless it says otherwise. */
    SessionFilter from(LocalDate today) {
        return filter.from() == null ? filter.between(today, filter.to()) : filter;
    }

    /** The same place with another filter, from its top. */
    CalendarAddress with(SessionFilter other) {
        return new CalendarAddress(other, PAGE, month);
    }

    CalendarAddress between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return with(filter.between(first, last));
    }

    CalendarAddress placesLeft(boolean only) {
        return with(new SessionFilter(
                filter.from(),
                filter.to(),
                filter.kinds(),
                filter.topic(),
                filter.venue(),
                only,
                filter.afterSchool(),
                filter.openToOthers(),
                filter.text()));
    }

    CalendarAddress afterSchool(boolean only) {
        return with(new SessionFilter(
                filter.from(),
                filter.to(),
                filter.kinds(),
                filter.topic(),
                filter.venue(),
                filter.placesLeft(),
                only,
                filter.openToOthers(),
                filter.text()));
    }

    CalendarAddress showing(int sessions) {
        return new CalendarAddress(filter, sessions, month);
    }

    CalendarAddress in(@Nullable YearMonth other) {
        return new CalendarAddress(filter, PAGE, other);
    }

    /** How many filters beside the dates are on. */
    int filters() {
        return (filter.kinds().isEmpty() ? 0 : 1)
                + (filter.topic() == null ? 0 : 1)
                + (filter.venue() == null ? 0 : 1)
                + (filter.placesLeft() ? 1 : 0)
                + (filter.afterSchool() ? 1 : 0)
                + (filter.openToOthers() ? 1 : 0)
                + (filter.text().isEmpty() ? 0 : 1);
    }

    private static int shown(@Nullable Integer asked) {
        return asked == null ? PAGE : Math.clamp(asked, PAGE, LONGEST);
    }

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        month(YearMonth.from(date).toString());
        return date;
    }

    private static YearMonth month(String text) {
        var month = YearMonth.parse(text);
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw new DateTimeException("No calendar reaches " + month);
        }
        return month;
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, List.of(value.toString()));
        }
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }

    private static <T> @Nullable T read(QueryParameters query, String name, Function<String, T> reading) {
        var found = new ArrayList<T>(1);
        query.getSingleParameter(name).ifPresent(text -> value(text, reading, found::add));
        return found.isEmpty() ? null : found.getFirst();
    }

    private static <T> void value(String text, Function<String, T> reading, Consumer<T> to) {
        try {
            to.accept(reading.apply(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // Left out: see the class comment.
        }
    }
}
