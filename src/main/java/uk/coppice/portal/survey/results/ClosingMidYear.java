package uk.coppice.portal.survey.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyCounted;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.Surveys;

/** Freezes the results of a mid-year survey while it closes: in the same transaction, before who was invited is forgotten. */
@Component
class ClosingMidYear {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingMidYear.class);
    private static final String CENTRAL = "CENTRAL";

    private final JdbcClient jdbc;
    private final Surveys surveys;
    private final SurveyQuestions questions;
    private final Schools schools;
    private final FrozenResults results;

    ClosingMidYear(
            JdbcClient jdbc, Surveys surveys, SurveyQuestions questions, Schools schools, FrozenResults results) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.questions = questions;
        this.schools = schools;
        this.results = results;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SurveyCounted event) {
        if (event.kind() != SurveyKind.MID_YEAR) {
            return;
        }
        var survey = surveys.find(event.survey()).orElseThrow();
        try {
            results.freeze(counts(survey));
        } catch (IllegalArgumentException e) {
            // It closes all the same: open for ever would be worse, and nothing is shown of what cannot be right.
            LOG.error("No results of {} can be shown: {}", survey.code(), e.getMessage());
        }
    }

    private ClosedCounts counts(SurveyCard survey) {
        return new ClosedCounts(
                survey.id(),
                survey.minimumGroup(),
                survey.kind().cuts(),
                questions.of(survey),
                cells(survey.id()),
                units(survey.id()),
                answers(survey.id()));
    }

    private List<ClosedCounts.Cell> cells(long survey) {
        return jdbc.sql("SELECT first_group, second_group, COUNT(*) FROM survey_invited WHERE survey_id = ? "
                        + "GROUP BY first_group, second_group")
                .param(survey)
                .query((row, n) -> new ClosedCounts.Cell(
                        List.of(Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2))),
                        row.getInt(3)))
                .list();
    }

    private List<ClosedCounts.Unit> units(long survey) {
        Map<String, School> byCode = schools.all().stream().collect(Collectors.toMap(School::code, school -> school));
        var units = new ArrayList<ClosedCounts.Unit>();
        jdbc.sql(
                        "SELECT cut, unit, responded FROM survey_turnout WHERE survey_id = ? AND (invited > 0 OR responded > 0)")
                .param(survey)
                .query(row -> {
                    var cut = Cut.valueOf(row.getString(1));
                    String unit = Objects.requireNonNull(row.getString(2));
                    var school = cut == Cut.SCHOOL ? byCode.get(unit) : null;
                    units.add(new ClosedCounts.Unit(
                            cut,
                            unit,
                            school == null ? name(unit) : school.name(),
                            school == null ? null : (Long) school.id(),
                            row.getInt(3)));
                });
        return units;
    }

    private List<ClosedCounts.Answers> answers(long survey) {
        return jdbc.sql(
                        "SELECT cut, unit, question, chosen, people FROM survey_tally WHERE survey_id = ? AND people > 0")
                .param(survey)
                .query((row, n) -> new ClosedCounts.Answers(
                        Cut.valueOf(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4)),
                        row.getInt(5)))
                .list();
    }

    private static String name(String unit) {
        return switch (unit) {
            case CENTRAL -> StaffDirectory.CENTRAL_TEAM;
            case "TEACHING" -> "Teaching staff";
            case "NON_TEACHING" -> "Other staff";
            default -> unit;
        };
    }
}
