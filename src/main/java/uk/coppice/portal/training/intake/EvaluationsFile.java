package uk.coppice.portal.training.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.survey.evaluation.EvaluationCounts;
import uk.coppice.portal.training.evaluation.OverallRatings;

/**
 * evaluations.csv: how many gave which overall rating to a session, or to a series for early career teachers as a whole. An
 * evaluation held in the portal stays, whatever the file says.
 */
@Component
class EvaluationsFile implements ImportFile {

    static final String NAME = "evaluations";

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final EvaluationCounts counts;
    private final OverallRatings ratings;

    EvaluationsFile(JdbcClient jdbc, EvaluationCounts counts, OverallRatings ratings) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.ratings = ratings;
    }

    /** What can be answered to 'overall', by its word in files. */
    enum Rating {
        VERY_GOOD,
        GOOD,
        SATISFACTORY,
        POOR,
        VERY_POOR,
        NO_ANSWER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("target", "rating", "count");
    }

    @Override
    public List<String> refersTo() {
        return List.of(SessionsFile.NAME, "registers", SessionsFile.STAFF);
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final EvaluationTargets targets;

        Reader(ImportContext context) {
            targets = new EvaluationTargets(jdbc, counts, ratings, context);
        }

        @Override
        public void read(Row row) {
            String target = row.text("target", 40);
            var rating = row.choice("rating", Arrays.asList(Rating.values()), Rating::code);
            int count = row.number("count", 0, MOST);
            if (row.sound("target", "rating")) {
                targets.take(row, target, rating, count);
            }
        }

        @Override
        public void finish() {
            targets.finish();
        }
    }
}
