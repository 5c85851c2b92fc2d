package uk.coppice.portal.improvement.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.StoredTime;

/** Reads inquiries as the tables keep them. Asks nobody who may see them; needs a transaction around it. */
@Component
class InquiryRows {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final Clock clock;

    InquiryRows(JdbcClient jdbc, StaffDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    private record Held(
            long person, boolean joined, @Nullable Consent consent, boolean named, String note) {}

    private record Taken(Move move, Stage stage, String reason, LocalDate on, long by) {}

    /** An inquiry with what its viewer may see: drafts of findings are the authors' alone. */
    Inquiry load(long id, Set<Part> parts) {
        var held = heldAuthors(id);
        var taken = taken(id);
        var today = LocalDate.now(clock);
        var people = directory.find(
                java.util.stream.Stream.concat(
                                held.stream().map(Held::person), taken.stream().map(Taken::by))
                        .distinct()
                        .toList(),
                today);
        var authors = held.stream().map(author -> author(author, people)).toList();
        var history = taken.stream()
                .map(step -> new StepTaken(step.move, step.stage, step.reason, step.on, name(people, step.by)))
                .toList();
        int reads = parts.contains(Part.AUTHOR) ? 2 : parts.contains(Part.REVIEWER) ? 1 : 0;
        return jdbc.sql("SELECT id, code, question, year_from, aim_key, doing, knowing, "
                        + "CASE WHEN :reads = 2 OR (:reads = 1 AND stage IN (:done)) THEN findings END, stage, since, "
                        + "findings_on, published_on, public_url, version FROM inquiry WHERE id = :id")
                .param("id", id)
                .param("reads", reads)
                .param("done", Stage.withFindings().stream().map(Enum::name).toList())
                .query((row, n) -> new Inquiry(
                        id,
                        row.getString(2),
                        new InquiryPlan(
                                row.getString(3),
                                startYear(row, 4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)),
                        text(row, 8),
                        Stage.valueOf(row.getString(9)),
                        day(row, 10),
                        row.getObject(11, LocalDate.class),
                        row.getObject(12, LocalDate.class),
                        text(row, 13),
                        row.getInt(14),
                        authors,
                        history,
                        reads == 2
                                        || (reads == 1
                                                && Stage.valueOf(row.getString(9))
                                                        .hasFindings())
                                ? files(id)
                                : List.of(),
                        check(id),
                        parts))
                .single();
    }

    /**
     * Inquiries in a list.
     *
     * @param rest what follows {@code FROM inquiry i}, with a parameter {@code me}
     */
    List<InquirySummary> summaries(String rest, Map<String, Object> parameters) {
        record Row(
                long id,
                String code,
                String question,
                int year,
                Stage stage,
                LocalDate since,
                boolean invited,
                boolean checkToRead) {}
        var found = jdbc.sql("SELECT i.id, i.code, i.question, i.year_from, i.stage, i.since, (SELECT COUNT(*) FROM "
                        + "inquiry_author v WHERE v.inquiry_id = i.id AND v.person_id = :me AND v.joined = FALSE), "
                        + "(SELECT COUNT(*) FROM inquiry_check k WHERE k.inquiry_id = i.id AND k.read_at IS NULL) "
                        + "FROM inquiry i " + rest)
                .params(parameters)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        startYear(row, 4),
                        Stage.valueOf(row.getString(5)),
                        day(row, 6),
                        row.getInt(7) > 0,
                        row.getInt(8) > 0))
                .list();
        var authors = names(found.stream().map(Row::id).toList(), false);
        return found.stream()
                .map(row -> new InquirySummary(
                        row.id,
                        row.code,
                        row.question,
                        row.year,
                        row.stage,
                        row.since,
                        authors.getOrDefault(row.id, List.of()),
                        row.invited,
                        row.checkToRead && row.stage.running()))
                .toList();
    }

    /**
     * The names of those who joined, by inquiry, in their order.
     *
     * @param public_ only those who want to be named in public
     */
    Map<Long, List<String>> names(Collection<Long> inquiries, boolean public_) {
        Map<Long, List<String>> names = new HashMap<>();
        if (!inquiries.isEmpty()) {
            jdbc.sql("SELECT a.inquiry_id, p.first_name, p.last_name FROM inquiry_author a JOIN person p "
                            + "ON p.id = a.person_id WHERE a.inquiry_id IN (:ids) AND a.joined = TRUE"
                            + (public_ ? " AND a.named = TRUE AND a.consent = 'GIVEN'" : "")
                            + " ORDER BY a.place, a.person_id")
                    .param("ids", inquiries)
                    .query(row -> {
                        names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(row.getString(2) + " " + row.getString(3));
                    });
        }
        return names;
    }

    /** The files of an inquiry, in the order in which they were added. */
    List<FindingsFile> files(long id) {
        return jdbc.sql("SELECT id, file_name, media_type, size_bytes FROM inquiry_file WHERE inquiry_id = ? "
                        + "AND removed_at IS NULL ORDER BY added_at, id")
                .param(id)
                .query((row, n) -> new FindingsFile(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    static int startYear(ResultSet row, int column) throws SQLException {
        return AcademicYear.of(row.getObject(column, LocalDate.class)).startYear();
    }

    static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private List<Held> heldAuthors(long id) {
        return jdbc.sql("SELECT person_id, joined, consent, named, consent_note FROM inquiry_author "
                        + "WHERE inquiry_id = ? ORDER BY joined DESC, place, person_id")
                .param(id)
                .query((row, n) -> {
                    String consent = row.getString(3);
                    return new Held(
                            row.getLong(1),
                            row.getBoolean(2),
                            consent == null ? null : Consent.valueOf(consent),
                            row.getBoolean(4),
                            text(row, 5));
                })
                .list();
    }

    private List<Taken> taken(long id) {
        return jdbc.sql("SELECT move, stage, reason, taken_at, taken_by FROM inquiry_step WHERE inquiry_id = ? "
                        + "ORDER BY taken_at, id")
                .param(id)
                .query((row, n) -> new Taken(
                        Move.valueOf(row.getString(1)),
                        Stage.valueOf(row.getString(2)),
                        text(row, 3),
                        day(row, 4),
                        row.getLong(5)))
                .list();
    }

    private Optional<MidYearCheck> check(long id) {
        return jdbc.sql("SELECT standing, note, said_by, said_at, read_by, read_at FROM inquiry_check "
                        + "WHERE inquiry_id = ?")
                .param(id)
                .query((row, n) -> {
                    var by = new LinkedHashMap<Long, Person>(
                            directory.find(List.of(row.getLong(3), row.getLong(5)), LocalDate.now(clock)));
                    var read = StoredTime.wall(row, 6, clock.getZone());
                    return new MidYearCheck(
                            MidYearCheck.Standing.valueOf(row.getString(1)),
                            row.getString(2),
                            name(by, row.getLong(3)),
                            day(row, 4),
                            read == null ? null : read.toLocalDate(),
                            name(by, row.getLong(5)));
                })
                .optional();
    }

    private static Author author(Held held, Map<Long, Person> people) {
        var person = Objects.requireNonNull(people.get(held.person));
        return new Author(
                held.person,
                person.name(),
                person.workplace(),
                !person.post().isEmpty() || !person.workplace().isEmpty(),
                held.joined,
                held.consent,
                held.named,
                held.note);
    }

    private static String name(Map<Long, Person> people, long id) {
        var person = people.get(id);
        return person == null ? "" : person.name();
    }

    private LocalDate day(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(StoredTime.wall(row, column, clock.getZone()))
                .toLocalDate();
    }
}
