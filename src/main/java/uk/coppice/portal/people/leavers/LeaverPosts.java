package uk.coppice.portal.people.leavers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;

/** Reads the posts that leavers are told from. Reasons are read only where they are asked for. */
@Component
class LeaverPosts {

    private static final String POSTS =
            "SELECT o.id, o.person_id, o.school_id, o.title, o.start_date, o.end_date, o.fte";
    private static final String REASONS = ", o.leaving_reason, o.destination";
    private static final String NO_REASONS = ", NULL, NULL";

    private final JdbcClient jdbc;
    private final Schools schools;

    LeaverPosts(JdbcClient jdbc, Schools schools) {
        this.jdbc = jdbc;
        this.schools = schools;
    }

    /** All posts that touch the days, and those that begin up to 31 days past them, with reasons. */
    List<TrustPost> touching(LocalDate first, LocalDate last) {
        return read(
                POSTS + REASONS
                        + " FROM post o WHERE o.start_date <= :until AND (o.end_date IS NULL OR o.end_date >= :first)",
                Map.of("first", first, "until", last.plusDays(Leavings.BACK_WITHIN_DAYS)));
    }

    /** All posts of those of whom a post ended by a day, with reasons. */
    List<TrustPost> ofAllWithAnEnd(LocalDate last) {
        return read(
                POSTS + REASONS + " FROM post o WHERE o.person_id IN (SELECT e.person_id FROM post e "
                        + "WHERE e.end_date <= :last)",
                Map.of("last", last));
    }

    /** All posts of those of whom a post ends between the days, with reasons. */
    List<TrustPost> ofEnding(LocalDate first, LocalDate last) {
        return read(
                POSTS + REASONS + " FROM post o WHERE o.person_id IN (SELECT e.person_id FROM post e "
                        + "WHERE e.end_date >= :first AND e.end_date <= :last)",
                Map.of("first", first, "last", last));
    }

    /** All posts, without reasons, of those of whom a post at one of the schools ends between the days. */
    List<TrustPost> ofEndingAt(Set<Long> led, LocalDate first, LocalDate last) {
        return led.isEmpty()
                ? List.of()
                : read(
                        POSTS + NO_REASONS + " FROM post o WHERE o.person_id IN (SELECT e.person_id FROM post e "
                                + "WHERE e.end_date >= :first AND e.end_date <= :last AND e.school_id IN (:schools))",
                        Map.of("first", first, "last", last, "schools", led));
    }

    /** All posts of somebody, with reasons. */
    List<TrustPost> of(long person) {
        return read(POSTS + REASONS + " FROM post o WHERE o.person_id IN (:people)", Map.of("people", List.of(person)));
    }

    /** Whose post it is. */
    Optional<Long> personOf(long post) {
        return jdbc.sql("SELECT person_id FROM post WHERE id = ?")
                .param(post)
                .query(Long.class)
                .optional();
    }

    /** The leaving of the trust that a post ends with; empty where nobody leaves with it. */
    Optional<Leaving> leaving(long post) {
        return personOf(post).flatMap(person -> {
            var all = of(person);
            return all.stream()
                    .filter(each -> each.id() == post)
                    .map(TrustPost::end)
                    .filter(Objects::nonNull)
                    .flatMap(end -> new Leavings(all).ofTrust(end, end).stream())
                    .findFirst();
        });
    }

    /** The first day that a post of anybody ended; empty while none has. */
    Optional<LocalDate> firstEnd() {
        return Optional.ofNullable(jdbc.sql("SELECT MIN(end_date) FROM post")
                .query((row, n) -> new FirstEnd(row.getObject(1, LocalDate.class)))
                .single()
                .day());
    }

    private record FirstEnd(@Nullable LocalDate day) {}

    private List<TrustPost> read(String sql, Map<String, ?> values) {
        Map<Long, School> byId = schools.byId();
        Collection<TrustPost> posts = new ArrayList<>();
        jdbc.sql(sql + " ORDER BY o.id").params(values).query(row -> {
            posts.add(new TrustPost(
                    row.getLong(1),
                    row.getLong(2),
                    byId.get(row.getLong(3)),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    row.getBigDecimal(7).movePointRight(3).intValue(),
                    row.getString(8),
                    row.getString(9)));
        });
        return List.copyOf(posts);
    }
}
