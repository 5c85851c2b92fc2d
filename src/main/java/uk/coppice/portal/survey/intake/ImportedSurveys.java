package uk.coppice.portal.survey.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.survey.Cut;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKeeping;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.results.ClosedCounts;
import uk.coppice.portal.survey.results.FrozenResults;
import uk.coppice.portal.survey.results.SurveyQuestions;

/** Keeps surveys that a file brings: closed ones, of counts alone. */
@Component
class ImportedSurveys {

    private static final String QUESTIONNAIRE = "mid-year-staff";
    private static final int MINIMUM_GROUP = 10;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Surveys surveys;
    private final SurveyKeeping keeping;
    private final Schools schools;
    private final SurveyQuestions questions;
    private final FrozenResults results;

    ImportedSurveys(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Surveys surveys,
            SurveyKeeping keeping,
            Schools schools,
            SurveyQuestions questions,
            FrozenResults results) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.surveys = surveys;
        this.keeping = keeping;
        this.schools = schools;
        this.questions = questions;
        this.results = results;
    }

    /** Keeps one survey of a file, unless the portal held it itself or holds the same already. */
    void keep(ImportContext context, String code, Map<String, UnitSheet> units, Keys schoolKeys) {
        var held = surveys.find(code);
        int rows = units.values().stream().mapToInt(UnitSheet::rows).sum();
        if (held.isPresent() && !SurveyQuestions.imported(held.get())) {
            context.note("The survey " + code + " was held in the portal: it stays as it is, whatever the file says.");
            count(rows, context.tally()::unchanged);
            return;
        }
        if (held.isPresent() && holds(held.get().id(), units)) {
            count(rows, context.tally()::unchanged);
            return;
        }
        held.ifPresent(former -> forget(former.id()));
        long id = held.map(SurveyCard::id).orElseGet(() -> insert(code));
        write(id, units, schoolKeys);
        count(rows, held.isPresent() ? context.tally()::changed : context.tally()::added);
    }

    private static void count(int rows, Runnable one) {
        for (int n = 0; n < rows; n++) {
            one.run();
        }
    }

    private boolean holds(long survey, Map<String, UnitSheet> units) {
        Map<List<String>, Integer> told = new HashMap<>();
        units.forEach((unit, sheet) -> {
            told.put(List.of(unit, SurveyTalliesFile.INVITED, ""), sheet.invited());
            told.put(List.of(unit, SurveyTalliesFile.RESPONDED, ""), sheet.responded());
            sheet.questions()
                    .forEach(question -> sheet.answers(question)
                            .forEach((option, people) -> told.put(List.of(unit, question, option), people)));
        });
        Map<List<String>, Integer> held = new HashMap<>();
        jdbc.sql("SELECT unit, invited, responded FROM survey_turnout WHERE survey_id = ?")
                .param(survey)
                .query(row -> {
                    String unit = Objects.requireNonNull(row.getString(1));
                    held.put(List.of(unit, SurveyTalliesFile.INVITED, ""), row.getInt(2));
                    held.put(List.of(unit, SurveyTalliesFile.RESPONDED, ""), row.getInt(3));
                });
        jdbc.sql("SELECT unit, question, chosen, people FROM survey_tally WHERE survey_id = ? AND people > 0")
                .param(survey)
                .query(row -> {
                    held.put(
                            List.of(
                                    Objects.requireNonNull(row.getString(1)),
                                    Objects.requireNonNull(row.getString(2)),
                                    Objects.requireNonNull(row.getString(3))),
                            row.getInt(4));
                });
        return told.equals(held);
    }

    private void forget(long survey) {
        for (String table : List.of("survey_figure", "survey_unit", "survey_tally", "survey_turnout")) {
            jdbc.sql("DELETE FROM " + table + " WHERE survey_id = ?")
                    .param(survey)
                    .update();
        }
    }

    /** A file does not say on which days it was open: early in the year that its name tells. */
    private long insert(String code) {
        int year = Integer.parseInt(code.substring(code.length() - 4));
        var begin = LocalDate.of(year, 1, 1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return keeping.bringIn(
                new NewSurvey(
                        SurveyKind.MID_YEAR,
                        code,
                        "Mid-year staff survey " + year,
                        QUESTIONNAIRE,
                        NewSurvey.HELD_ELSEWHERE,
                        MINIMUM_GROUP,
                        begin,
                        begin.plus(Duration.ofHours(1))),
                0);
    }

    private void write(long survey, Map<String, UnitSheet> units, Keys schoolKeys) {
        jdbc.sql("UPDATE survey SET invited = ?, responded = ?, version = version + 1 WHERE id = ?")
                .params(
                        units.values().stream().mapToInt(UnitSheet::invited).sum(),
                        units.values().stream().mapToInt(UnitSheet::responded).sum(),
                        survey)
                .update();
        batches.batchUpdate(
                "INSERT INTO survey_turnout (survey_id, cut, unit, invited, responded) VALUES (?, 'SCHOOL', ?, ?, ?)",
                units.entrySet().stream()
                        .map(unit -> new Object[] {
                            survey,
                            unit.getKey(),
                            unit.getValue().invited(),
                            unit.getValue().responded()
                        })
                        .toList());
        Set<String> asked = new LinkedHashSet<>();
        List<ClosedCounts.Answers> answers = new ArrayList<>();
        units.values().forEach(sheet -> sheet.questions().forEach(asked::add));
        // In the order of the questions, which the order of the rows' ids tells from then on.
        asked.forEach(question -> units.forEach((unit, sheet) -> sheet.answers(question)
                .forEach((option, people) ->
                        answers.add(new ClosedCounts.Answers(Cut.SCHOOL, unit, question, option, people)))));
        batches.batchUpdate(
                "INSERT INTO survey_tally (id, survey_id, cut, unit, question, chosen, people) VALUES (?, ?, ?, ?, ?, ?, ?)",
                answers.stream()
                        .map(one -> new Object[] {
                            Ids.next(), survey, one.cut().name(), one.unit(), one.question(), one.option(), one.people()
                        })
                        .toList());
        if (units.values().stream().anyMatch(sheet -> sheet.invited() > 0)) {
            results.freeze(closed(survey, units, asked, answers, schoolKeys));
        }
    }

    private ClosedCounts closed(
            long survey,
            Map<String, UnitSheet> units,
            Set<String> asked,
            List<ClosedCounts.Answers> answers,
            Keys schoolKeys) {
        Map<Long, String> names = schools.all().stream().collect(Collectors.toMap(School::id, School::name));
        List<ClosedCounts.Cell> cells = new ArrayList<>();
        List<ClosedCounts.Unit> groups = new ArrayList<>();
        units.forEach((unit, sheet) -> {
            if (sheet.invited() > 0) {
                boolean central = unit.equals(SurveyTalliesFile.CENTRAL);
                Long school = central ? null : (Long) schoolKeys.id(unit);
                String name = central ? StaffDirectory.CENTRAL_TEAM : names.getOrDefault(school, unit);
                cells.add(new ClosedCounts.Cell(List.of(unit), sheet.invited()));
                groups.add(new ClosedCounts.Unit(Cut.SCHOOL, unit, name, school, sheet.responded()));
            }
        });
        List<Question> texts = asked.stream()
                .map(question -> questions.imported(QUESTIONNAIRE, question))
                .toList();
        return new ClosedCounts(survey, MINIMUM_GROUP, List.of(Cut.SCHOOL), texts, cells, groups, answers);
    }
}
