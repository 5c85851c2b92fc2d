package uk.coppice.portal.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.survey.questionnaire.Questionnaire;

/**
 * Plans, opens and closes surveys, in the transaction of whoever owns them: the mid-year survey, the evaluations. Who may
 * do it is the owner's business; what has been promised to those who answer is kept here, whoever asks.
 */
@Component
public class SurveyKeeping {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TallyRows tallies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyKeeping(
            JdbcClient jdbc, JdbcTemplate batches, TallyRows tallies, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tallies = tallies;
        this.events = events;
        this.clock = clock;
    }

    /** Plans a survey, which nobody is asked in yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long plan(NewSurvey survey) {
        return insert(survey, SurveyState.PLANNED, null);
    }

    /**
     * Keeps a survey that was held elsewhere, as closed.
     *
     * @param survey what it was
     * @param invited people who were asked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long bringIn(NewSurvey survey, int invited) {
        return insert(survey.heldElsewhere(), SurveyState.CLOSED, invited);
    }

    private long insert(NewSurvey survey, SurveyState state, @Nullable Integer invited) {
        long id = Ids.next();
        terms(
                        jdbc.sql(
                                "INSERT INTO survey (id, kind, code, title, questionnaire_key, questionnaire_version, minimum_group, "
                                        + "state, opens_at, closes_at, invited, responded, version) VALUES (:id, :kind, :code, :title, "
                                        + ":questionnaire, :version, :group, :state, :opens, :closes, :invited, :responded, 1)"),
                        survey)
                .param("id", id)
                .param("kind", survey.kind().name())
                .param("state", state.name())
                .param("invited", invited)
                .param("responded", invited == null ? null : 0)
                .update();
        return id;
    }

    private static JdbcClient.StatementSpec terms(JdbcClient.StatementSpec statement, NewSurvey survey) {
        return statement
                .param("code", survey.code())
                .param("title", survey.title())
                .param("questionnaire", survey.questionnaire())
                .param("version", survey.questionnaireVersion())
                .param("group", survey.minimumGroup())
                .param("opens", StoredTime.of(survey.opensAt()))
                .param("closes", StoredTime.of(survey.closesAt()));
    }

    /**
     * Changes everything of a survey that is not open yet, but its kind.
     *
     * @throws Refusal when it has opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(long id, NewSurvey survey) {
        require(id, SurveyState.PLANNED, "The survey has opened. What was said of it then holds until it closes.");
        terms(
                        jdbc.sql("UPDATE survey SET code = :code, title = :title, questionnaire_key = :questionnaire, "
                                + "questionnaire_version = :version, minimum_group = :group, opens_at = :opens, "
                                + "closes_at = :closes, version = version + 1 WHERE id = :id"),
                        survey)
                .param("id", id)
                .update();
    }

    /**
     * Gives up a survey that nobody has been asked in.
     *
     * @throws Refusal when it has opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(long id) {
        require(id, SurveyState.PLANNED, "The survey has opened. It can be closed, but not taken back.");
        jdbc.sql("DELETE FROM survey_paper_group WHERE survey_id = ?").param(id).update();
        jdbc.sql("DELETE FROM survey WHERE id = ?").param(id).update();
    }

    /**
     * Opens a planned survey for those invited; their groups are fixed with it.
     *
     * @param questionnaire the one that the survey names, in its version
     * @param invited each respondent once
     * @param units further groups of each cut that may be needed, with nobody in them or not
     * @throws Refusal when it is open already, or closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(long id, Questionnaire questionnaire, Collection<Invited> invited, Map<Cut, Set<String>> units) {
        var survey = require(id, SurveyState.PLANNED, "The survey is open already.");
        var cuts = survey.kind().cuts();
        Map<Cut, Map<String, Integer>> groups = new EnumMap<>(Cut.class);
        for (var cut : cuts) {
            var counts = new TreeMap<String, Integer>();
            units.getOrDefault(cut, Set.of()).forEach(unit -> counts.put(unit, 0));
            for (var one : invited) {
                counts.merge(one.units().get(cuts.indexOf(cut)), 1, Integer::sum);
            }
            groups.put(cut, counts);
        }
        tallies.make(id, unitsOf(groups), questionnaire.questions());
        groups.forEach((cut, counts) -> batches.batchUpdate(
                "INSERT INTO survey_turnout (survey_id, cut, unit, invited) VALUES (?, ?, ?, ?)",
                counts.entrySet().stream()
                        .map(unit -> new Object[] {id, cut.name(), unit.getKey(), unit.getValue()})
                        .toList()));
        invite(id, invited);
        jdbc.sql("UPDATE survey SET state = 'OPEN', invited = ?, version = version + 1 WHERE id = ?")
                .params(invited.size(), id)
                .update();
        events.publishEvent(new SurveyOpened(id, survey.kind()));
    }

    private static Map<Cut, Set<String>> unitsOf(Map<Cut, Map<String, Integer>> groups) {
        Map<Cut, Set<String>> units = new HashMap<>();
        groups.forEach((cut, counts) -> units.put(cut, counts.keySet()));
        return units;
    }

    private void invite(long id, Collection<Invited> invited) {
        batches.batchUpdate(
                "INSERT INTO survey_invited (survey_id, respondent_id, first_group, second_group, by_code) "
                        + "VALUES (?, ?, ?, ?, ?)",
                invited.stream()
                        .map(one -> new Object[] {
                            id,
                            one.respondent(),
                            one.units().getFirst(),
                            one.units().size() > 1 ? one.units().get(1) : null,
                            one.byCode()
                        })
                        .toList());
    }

    /**
     * Lets a survey stay open longer, never shorter than now.
     *
     * @throws Refusal when it is not open, or the moment is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeAt(long id, Instant closesAt) {
        require(id, SurveyState.OPEN, "The survey is not open.");
        if (!closesAt.isAfter(clock.instant())) {
            throw new Refusal("The new closing date is over already. Nothing was changed.");
        }
        jdbc.sql("UPDATE survey SET closes_at = ?, version = version + 1 WHERE id = ?")
                .params(StoredTime.of(closesAt), id)
                .update();
    }

    /**
     * Closes a survey for good: how many of each group answered is written down, who was invited and who answered is
     * forgotten, comments of too few are deleted. Answers on their way are counted first; the lock waits for them.
     *
     * @throws Refusal when it is not open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long id) {
        var survey = require(id, SurveyState.OPEN, "The survey is not open.");
        int responded = countResponses(survey);
        events.publishEvent(new SurveyCounted(id, survey.kind()));
        for (String table :
                List.of("survey_answered", "survey_invited", "survey_code", "survey_paper", "survey_response")) {
            jdbc.sql("DELETE FROM " + table + " WHERE survey_id = ?").param(id).update();
        }
        if (responded < survey.minimumGroup()) {
            jdbc.sql("DELETE FROM survey_comment WHERE survey_id = ?").param(id).update();
        }
        var now = clock.instant();
        jdbc.sql("UPDATE survey SET state = 'CLOSED', responded = ?, closes_at = ?, version = version + 1 WHERE id = ?")
                .params(responded, StoredTime.of(now.isBefore(survey.closesAt()) ? now : survey.closesAt()), id)
                .update();
        events.publishEvent(new SurveyClosed(id, survey.kind()));
    }

    private int countResponses(SurveyCard survey) {
        var cuts = survey.kind().cuts();
        int responded = 0;
        for (var cut : cuts) {
            String group = cuts.indexOf(cut) == 0 ? "first_group" : "second_group";
            Map<String, Integer> counts = new HashMap<>();
            jdbc.sql("SELECT i." + group + ", COUNT(*) FROM survey_answered a JOIN survey_invited i "
                            + "ON i.survey_id = a.survey_id AND i.respondent_id = a.respondent_id "
                            + "WHERE a.survey_id = ? AND NOT i.by_code GROUP BY i." + group)
                    .param(survey.id())
                    .query(row -> {
                        counts.merge(Objects.requireNonNull(row.getString(1)), row.getInt(2), Integer::sum);
                    });
            jdbc.sql("SELECT " + group + ", COUNT(*) FROM survey_code WHERE survey_id = ? AND used GROUP BY " + group)
                    .param(survey.id())
                    .query(row -> {
                        counts.merge(Objects.requireNonNull(row.getString(1)), row.getInt(2), Integer::sum);
                    });
            jdbc.sql("UPDATE survey_turnout SET responded = 0 WHERE survey_id = ? AND cut = ?")
                    .params(survey.id(), cut.name())
                    .update();
            counts.forEach((unit, people) -> jdbc.sql(
                            "UPDATE survey_turnout SET responded = ? WHERE survey_id = ? AND cut = ? AND unit = ?")
                    .params(people, survey.id(), cut.name(), unit)
                    .update());
            responded = counts.values().stream().mapToInt(Integer::intValue).sum();
        }
        return responded;
    }

    /** Holds a survey's row until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id) {
        jdbc.sql("SELECT id FROM survey WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** Holds the survey's row, so that no answer and nobody else comes between. */
    private SurveyCard require(long id, SurveyState state, String otherwise) {
        return jdbc.sql("SELECT " + Surveys.CARD + " FROM survey s WHERE s.id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> Surveys.card(row))
                .optional()
                .filter(survey -> survey.state() == state)
                .orElseThrow(() -> new Refusal(otherwise));
    }
}
