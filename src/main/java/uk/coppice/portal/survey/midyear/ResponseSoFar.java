package uk.coppice.portal.survey.midyear;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyState;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.disclosure.ResponseBand;

/**
 * How many have answered so far, for leaders who want to remind their staff: in three bands, as it stood at six in the
 * morning, of schools with at least ten people asked. Nobody can watch it move with an answer, and it names nobody.
 */
@Service
public class ResponseSoFar {

    /** Fewer people than this are not told of. */
    public static final int FEWEST_ASKED = 10;

    private static final LocalTime WORKED_OUT = LocalTime.of(6, 0);

    private final JdbcClient jdbc;
    private final Surveys surveys;
    private final Schools schools;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ResponseSoFar(JdbcClient jdbc, Surveys surveys, Schools schools, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.schools = schools;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * A group and its band.
     *
     * @param name of the school, of the central team, or of the trust
     * @param band as it stood
     * @param on the day at whose six o'clock it stood so
     */
    public record Line(String name, ResponseBand band, LocalDate on) {}

    /**
     * The bands that the viewer may see of an open survey: a leader their own schools, others every school and the whole
     * trust. None before the first morning after the opening, and none once it is closed.
     */
    @RolesAllowed({Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Line> bands(long survey) {
        var viewer = currentViewer.get();
        boolean all = viewer.is(Roles.CENTRAL_TEAM) || viewer.is(Roles.TRUST_ADMINISTRATOR);
        var known = schools.all();
        Set<String> mine = known.stream()
                .filter(school -> viewer.ledSchools().contains(school.id()))
                .map(School::code)
                .collect(Collectors.toSet());
        if (!all && mine.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = known.stream().collect(Collectors.toMap(School::code, School::name));
        names.put(WhoIsAsked.CENTRAL, StaffDirectory.CENTRAL_TEAM);
        names.put(Cut.EVERYBODY, "The whole trust");
        var query = jdbc.sql(
                        "SELECT r.unit, r.band, r.as_it_stood FROM survey_response r JOIN survey s ON s.id = r.survey_id "
                                + "WHERE r.survey_id = :survey AND s.state = 'OPEN'"
                                + (all ? "" : " AND r.unit IN (:mine)"))
                .param("survey", survey);
        if (!all) {
            query = query.param("mine", mine);
        }
        return query
                .query((row, n) -> new Line(
                        names.getOrDefault(row.getString(1), row.getString(1)),
                        ResponseBand.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing((Line line) -> !line.name().equals("The whole trust"))
                        .thenComparing(Line::name))
                .toList();
    }

    /** The mid-year survey that is open now. */
    @Transactional(readOnly = true)
    public Optional<SurveyCard> open() {
        return surveys.of(List.of(SurveyKind.MID_YEAR)).stream()
                .filter(survey -> survey.state() == SurveyState.OPEN)
                .findFirst();
    }

    /** Works the bands out where six o'clock has passed since they were, and since the opening; else does nothing. */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public void refresh(long survey) {
        var now = LocalDateTime.now(clock);
        var six = (now.toLocalTime().isBefore(WORKED_OUT) ? now.toLocalDate().minusDays(1) : now.toLocalDate())
                .atTime(WORKED_OUT);
        var card = surveys.find(survey).filter(found -> found.state() == SurveyState.OPEN);
        if (card.isEmpty()
                || card.get().opensAt().isAfter(six.atZone(clock.getZone()).toInstant())
                || workedOut(survey, six.toLocalDate())) {
            return;
        }
        jdbc.sql("SELECT id FROM survey WHERE id = ? AND state = 'OPEN' FOR UPDATE")
                .param(survey)
                .query(Long.class)
                .optional()
                .ifPresent(open -> workOut(open, six.toLocalDate()));
    }

    private boolean workedOut(long survey, LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM survey_response WHERE survey_id = ? AND as_it_stood >= ?")
                        .params(survey, day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void workOut(long survey, LocalDate day) {
        Map<String, Integer> invited = counts(
                "SELECT first_group, COUNT(*) FROM survey_invited WHERE survey_id = ? " + "GROUP BY first_group",
                survey);
        Map<String, Integer> answered = counts(
                "SELECT i.first_group, COUNT(*) FROM survey_answered a "
                        + "JOIN survey_invited i ON i.survey_id = a.survey_id AND i.respondent_id = a.respondent_id "
                        + "WHERE a.survey_id = ? AND NOT i.by_code GROUP BY i.first_group",
                survey);
        counts(
                        "SELECT first_group, COUNT(*) FROM survey_code WHERE survey_id = ? AND used GROUP BY first_group",
                        survey)
                .forEach((unit, people) -> answered.merge(unit, people, Integer::sum));
        jdbc.sql("DELETE FROM survey_response WHERE survey_id = ?")
                .param(survey)
                .update();
        write(survey, Cut.EVERYBODY, sum(answered), sum(invited), day);
        invited.forEach((unit, people) -> write(survey, unit, answered.getOrDefault(unit, 0), people, day));
    }

    private void write(long survey, String unit, int answered, int invited, LocalDate day) {
        if (invited >= FEWEST_ASKED) {
            jdbc.sql("INSERT INTO survey_response (survey_id, unit, band, as_it_stood) VALUES (?, ?, ?, ?)")
                    .params(survey, unit, ResponseBand.of(answered, invited).name(), day)
                    .update();
        }
    }

    private Map<String, Integer> counts(String sql, long survey) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql(sql).param(survey).query(row -> {
            counts.put(Objects.requireNonNull(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
