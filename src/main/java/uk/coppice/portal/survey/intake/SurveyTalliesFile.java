package uk.coppice.portal.survey.intake;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.FirstLines;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.QuestionKind;

/**
 * survey-tallies.csv: mid-year surveys that were held elsewhere, as counts by school or central team. A file has all of a
 * survey; one that it holds anew takes the place of what an earlier file said. A survey held in the portal stays as it is.
 */
@Component
class SurveyTalliesFile implements ImportFile {

    static final String INVITED = "_invited";
    static final String RESPONDED = "_responded";
    static final String CENTRAL = "CENTRAL";

    static final List<String> OPTIONS = Stream.concat(
                    QuestionKind.AGREEMENT.choices().stream(),
                    Stream.of(Choice.PREFER_NOT_TO_SAY, Choice.NOT_APPLICABLE, Choice.BLANK))
            .map(Choice::key)
            .toList();

    private static final String SCHOOLS = "schools";
    private static final Pattern SURVEY = Pattern.compile("midyear-(20\\d{2})");
    private static final Pattern QUESTION = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final int MOST_PEOPLE = 100_000;

    private final ImportedSurveys surveys;

    SurveyTalliesFile(ImportedSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public String name() {
        return "survey-tallies";
    }

    @Override
    public List<String> columns() {
        return List.of("survey", "unit", "question", "option", "count");
    }

    @Override
    public List<String> refersTo() {
        return List.of(SCHOOLS);
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final ImportContext context;
        private final Keys schools;
        private final FirstLines<List<String>> lines = new FirstLines<>();
        private final SurveySheets sheets = new SurveySheets();

        Reader(ImportContext context) {
            this.context = context;
            this.schools = context.keys(SCHOOLS);
        }

        @Override
        public void read(Row row) {
            String survey = survey(row);
            String unit = row.text("unit", 60);
            if (!unit.isEmpty() && !unit.equals(CENTRAL)) {
                row.reference("unit", schools, "a school code or CENTRAL,");
            }
            String question = question(row);
            String option = option(row, question);
            int count = row.number("count", 0, MOST_PEOPLE);
            if (row.sound("survey", "unit", "question", "option")) {
                lines.first(row, "option", List.of(survey, unit, question, option));
            }
            var sheet = sheets.of(survey, unit);
            if (row.sound()) {
                sheet.add(row, question, option, count);
            } else {
                sheet.spoil();
            }
        }

        private String survey(Row row) {
            String survey = row.text("survey", 60);
            var matched = SURVEY.matcher(survey);
            if (!survey.isEmpty() && !matched.matches()) {
                row.bad("survey", "midyear- and the year in which it was held, such as midyear-2026");
            } else if (matched.matches()
                    && Integer.parseInt(matched.group(1)) > context.now().getYear()) {
                row.bad("survey", "a year that has begun");
            }
            return survey;
        }

        private static String question(Row row) {
            String question = row.text("question", 60);
            if (!question.isEmpty()
                    && !question.equals(INVITED)
                    && !question.equals(RESPONDED)
                    && !QUESTION.matcher(question).matches()) {
                row.bad(
                        "question",
                        "a question such as views_considered, in small letters, digits and underscores, or _invited or "
                                + "_responded");
            }
            return question;
        }

        private static String option(Row row, String question) {
            String option = row.value("option");
            if (question.startsWith("_")) {
                if (!option.isEmpty()) {
                    row.bad("option", "nothing beside " + question);
                }
            } else if (!OPTIONS.contains(option)) {
                row.bad("option", "one of " + String.join(", ", OPTIONS));
            }
            return option;
        }

        @Override
        public void finish() {
            sheets.check();
            if (!context.failed()) {
                sheets.surveys().forEach((survey, ofUnits) -> surveys.keep(context, survey, ofUnits, schools));
            }
        }
    }
}
