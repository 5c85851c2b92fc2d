package uk.coppice.portal.people.schools;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.SchoolCodeGuard;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Where administrators keep the schools. A school that converts gets another code or unique reference number and stays
 * one school: files find it by the former code too.
 */
@Service
public class SchoolDesk {

    private static final String SCHOOLS = "SELECT s.id, s.version, s.code, s.name, s.town, s.urn, s.in_trust_from, "
            + "s.in_trust_to, (SELECT COUNT(DISTINCT o.person_id) FROM post o WHERE o.school_id = s.id "
            + "AND o.start_date <= :on AND (o.end_date IS NULL OR o.end_date >= :on)) FROM school s ";
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final List<SchoolCodeGuard> guards;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    SchoolDesk(JdbcClient jdbc, List<SchoolCodeGuard> guards, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.guards = guards;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** All schools, by name, without their histories. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<SchoolFile> all() {
        return read("ORDER BY s.name, s.id", null);
    }

    /** One school with what it was called and who changed it; empty when there is none. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public Optional<SchoolFile> of(long school) {
        return read("WHERE s.id = :id", school).stream()
                .findFirst()
                .map(file -> new SchoolFile(
                        file.id(), file.version(), file.facts(), file.staff(), former(school), history(school)));
    }

    /**
     * Adds a school.
     *
     * @return its id
     * @throws Refusal when something may not be kept, or a number is another school's
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "school")
    public long add(SchoolFacts typed) {
        var facts = typed.checked();
        long id = Ids.next();
        requireFree(id, facts);
        jdbc.sql(
                        "INSERT INTO school (code, name, town, urn, in_trust_from, in_trust_to, id) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(values(facts, id))
                .update();
        record(id, "Added: " + facts.name() + " (" + facts.code() + ")");
        return id;
    }

    /**
     * Changes a school.
     *
     * @param version the version that the editor saw
     * @param numbersFrom the first day of a new code or unique reference number; null: the former was a mistake, and is
     *     not kept
     * @throws Refusal when something may not be kept, nothing is different, or somebody else was quicker
     */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "school", object = "@schools.byId().get(#school)?.code()")
    public void save(long school, int version, SchoolFacts typed, @Nullable LocalDate numbersFrom) {
        var facts = typed.checked();
        jdbc.sql("SELECT id FROM school WHERE id = ? FOR UPDATE")
                .param(school)
                .query(Long.class)
                .optional();
        var held = read("WHERE s.id = :id", school).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no such school any more. Nothing is saved."));
        if (held.version() != version) {
            throw new Refusal("Somebody else has changed " + held.facts().name()
                    + " meanwhile. Yours is not saved: open the page again to see what is so now.");
        }
        requireFree(school, facts);
        var words = words(held.facts(), facts, numbersFrom);
        if (words.isEmpty()) {
            throw new Refusal("Nothing is different, so nothing was saved.");
        }
        if (!held.facts().code().equals(facts.code())) {
            guards.stream()
                    .flatMap(guard -> guard.whyNotNow().stream())
                    .findFirst()
                    .ifPresent(reason -> {
                        throw new Refusal(reason);
                    });
        }
        renumber(school, "CODE", held.facts().code(), facts.code(), numbersFrom);
        renumber(school, "URN", held.facts().urn(), facts.urn(), numbersFrom);
        jdbc.sql("UPDATE school SET code = ?, name = ?, town = ?, urn = ?, in_trust_from = ?, in_trust_to = ?, "
                        + "version = version + 1 WHERE id = ?")
                .params(values(facts, school))
                .update();
        record(school, words);
    }

    private void renumber(
            long school, String kind, @Nullable String was, @Nullable String now, @Nullable LocalDate from) {
        if (Objects.equals(was, now)) {
            return;
        }
        // A number that it has again is none of former times.
        jdbc.sql("DELETE FROM former_school_number WHERE school_id = ? AND kind = ? AND former IN (?, ?)")
                .params(Arrays.asList(school, kind, was, now))
                .update();
        if (was != null && from != null) {
            jdbc.sql("INSERT INTO former_school_number (id, kind, former, school_id, until_day) VALUES (?, ?, ?, ?, ?)")
                    .params(Ids.next(), kind, was, school, from)
                    .update();
        }
    }

    private void requireFree(long school, SchoolFacts facts) {
        var taken = jdbc.sql("SELECT name FROM school WHERE id <> :id AND (code = :code OR urn = :urn) "
                        + "UNION SELECT s.name FROM former_school_number f JOIN school s ON s.id = f.school_id "
                        + "WHERE s.id <> :id AND ((f.kind = 'CODE' AND f.former = :code) "
                        + "OR (f.kind = 'URN' AND f.former = :urn))")
                .param("id", school)
                .param("code", facts.code())
                .param("urn", facts.urn())
                .query(String.class)
                .list();
        if (!taken.isEmpty()) {
            throw new Refusal("The code or the unique reference number is, or was, that of " + taken.getFirst()
                    + ". Nothing is saved.");
        }
    }

    private static String words(SchoolFacts was, SchoolFacts now, @Nullable LocalDate from) {
        var parts = new ArrayList<String>();
        String since = from == null ? "" : " (from " + from + ")";
        differ(parts, "Code", was.code(), now.code(), since);
        differ(parts, "URN", was.urn(), now.urn(), since);
        differ(parts, "Name", was.name(), now.name(), "");
        differ(parts, "Town", was.town(), now.town(), "");
        differ(parts, "In the trust from", was.from(), now.from(), "");
        differ(parts, "No longer in the trust from", was.to(), now.to(), "");
        return String.join("; ", parts);
    }

    private static void differ(
            List<String> parts, String what, @Nullable Object was, @Nullable Object now, String since) {
        if (!Objects.equals(was, now)) {
            parts.add(what + ": " + (was == null ? "none" : was) + " → " + (now == null ? "none" : now) + since);
        }
    }

    private void record(long school, String words) {
        jdbc.sql("INSERT INTO school_change (id, school_id, changed_at, changed_by, words) VALUES (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        school,
                        StoredTime.of(clock.instant()),
                        currentViewer.get().recordedBy(),
                        words.length() > LONGEST ? words.substring(0, LONGEST) : words)
                .update();
    }

    private List<SchoolFile> read(String which, @Nullable Long school) {
        return jdbc.sql(SCHOOLS + which)
                .param("on", LocalDate.now(clock))
                .param("id", school)
                .query((row, n) -> new SchoolFile(
                        row.getLong(1),
                        row.getInt(2),
                        new SchoolFacts(
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, LocalDate.class),
                                row.getObject(8, LocalDate.class)),
                        row.getInt(9),
                        List.of(),
                        List.of()))
                .list();
    }

    private List<SchoolFile.Former> former(long school) {
        return jdbc.sql("SELECT kind, former, until_day FROM former_school_number WHERE school_id = ? "
                        + "ORDER BY until_day DESC, id DESC")
                .param(school)
                .query((row, n) -> new SchoolFile.Former(
                        row.getString(1).equals("CODE") ? "Code" : "URN",
                        row.getString(2),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    private List<SchoolFile.Change> history(long school) {
        return jdbc.sql(
                        "SELECT c.changed_at, p.first_name, p.last_name, c.words FROM school_change c "
                                + "LEFT JOIN person p ON p.id = c.changed_by WHERE c.school_id = ? ORDER BY c.id DESC LIMIT 100")
                .param(school)
                .query((row, n) -> {
                    var at = StoredTime.moment(row, 1);
                    String first = row.getString(2);
                    return new SchoolFile.Change(
                            at == null ? Instant.EPOCH : at,
                            first == null ? null : first + " " + row.getString(3),
                            row.getString(4));
                })
                .list();
    }

    private static List<@Nullable Object> values(SchoolFacts facts, long id) {
        return Arrays.asList(facts.code(), facts.name(), facts.town(), facts.urn(), facts.from(), facts.to(), id);
    }
}
