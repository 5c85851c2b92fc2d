package uk.coppice.portal.training.calendar;

import java.util.HashMap;
import java.util.Map;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.training.SchoolDay;
import uk.coppice.portal.training.booking.TakenPlaces;

/** A filter as SQL conditions with named parameters. */
final class SessionQuery {

    private final StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    private final Map<String, Object> params = new HashMap<>();

    SessionQuery(SessionFilter filter, SchoolDay schoolDay) {
        if (filter.from() != null) {
            and("s.session_date >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            and("s.session_date <= :to", "to", filter.to());
        }
        if (!filter.kinds().isEmpty()) {
            and(
                    "s.kind IN (:kinds)",
                    "kinds",
                    filter.kinds().stream().map(Enum::name).toList());
        }
        if (filter.topic() != null) {
            and("s.topic = :topic", "topic", filter.topic());
        }
        if (filter.venue() != null) {
            and("s.venue = :venue", "venue", filter.venue());
        }
        if (filter.afterSchool()) {
            and("(s.start_time >= :dayEnd OR s.end_time <= :dayStart)", "dayEnd", schoolDay.end());
            params.put("dayStart", schoolDay.start());
        }
        if (filter.openToOthers()) {
            where.append(" AND s.open_to_guests = TRUE");
        }
        if (filter.placesLeft()) {
            where.append(" AND s.status = 'PLANNED' AND s.capacity > ").append(TakenPlaces.TAKEN);
        }
        String text = LikeText.of(filter.text());
        if (!text.isEmpty()) {
            and("LOWER(s.title) LIKE :text ESCAPE '!'", "text", "%" + text + "%");
        }
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        params.put(name, value);
    }
}
