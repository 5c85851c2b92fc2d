package uk.coppice.portal.people.leavers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.leavers.InterviewAnswers.ComeBack;
import uk.coppice.portal.people.leavers.InterviewAnswers.Supported;
import uk.coppice.portal.platform.Ids;

/** The table of exit interviews. */
@Component
class InterviewRows {

    private static final String COLUMNS =
            "SELECT id, person_id, left_on, state, reason, come_back, supported, went_well, "
                    + "do_better, recorded_on, texts_deleted, version FROM exit_interview ";

    private final JdbcClient jdbc;

    InterviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some people, by person. */
    Map<Long, List<Interview>> of(Collection<Long> people) {
        Map<Long, List<Interview>> found = new HashMap<>();
        for (var some : Ids.slices(people)) {
            jdbc.sql(COLUMNS + "WHERE person_id IN (:people)")
                    .param("people", some)
                    .query((row, n) -> interview(row))
                    .list()
                    .forEach(interview -> found.computeIfAbsent(interview.personId(), id -> new ArrayList<>(1))
                            .add(interview));
        }
        return found;
    }

    /** The one about somebody's leaving of that day. */
    Optional<Interview> find(long person, LocalDate day) {
        return of(List.of(person)).getOrDefault(person, List.of()).stream()
                .filter(interview -> interview.belongsTo(day))
                .max(Comparator.comparing(Interview::leftOn));
    }

    /** Keeps one; of the same leaving there is one only. */
    void save(long person, LocalDate day, InterviewState state, InterviewAnswers answers, LocalDate today, long by) {
        var held = find(person, day);
        String sql = held.isPresent()
                ? "UPDATE exit_interview SET person_id = :person, left_on = :day, state = :state, reason = :reason, "
                        + "come_back = :back, supported = :supported, went_well = :well, do_better = :better, "
                        + "recorded_on = :today, recorded_by = :by, version = version + 1 WHERE id = :id"
                : "INSERT INTO exit_interview (id, person_id, left_on, state, reason, come_back, supported, went_well, "
                        + "do_better, recorded_on, recorded_by, version) VALUES (:id, :person, :day, :state, :reason, "
                        + ":back, :supported, :well, :better, :today, :by, 0)";
        jdbc.sql(sql)
                .param("id", held.map(Interview::id).orElseGet(Ids::next))
                .param("person", person)
                .param("day", day)
                .param("state", state.name())
                .param("reason", answers.reason())
                .param("back", answers.comeBack().name())
                .param("supported", answers.supported().name())
                .param("well", answers.wentWell())
                .param("better", answers.doBetter())
                .param("today", today)
                .param("by", by)
                .update();
    }

    private static Interview interview(ResultSet row) throws SQLException {
        return new Interview(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                InterviewState.valueOf(row.getString(4)),
                new InterviewAnswers(
                        row.getString(5),
                        ComeBack.valueOf(row.getString(6)),
                        Supported.valueOf(row.getString(7)),
                        Objects.requireNonNullElse(row.getString(8), ""),
                        Objects.requireNonNullElse(row.getString(9), "")),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getInt(12));
    }
}
