package uk.coppice.portal.survey;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only writer of what may be shown of a survey. */
@Component
public class FigureRows {

    /** What may be shown of one survey, as it is put together. */
    public static final class Sheet {

        private final List<Object[]> rows = new ArrayList<>();

        /** Of everybody. */
        public void whole(String question, String option, int people) {
            add(question, Cut.ALL.name(), Cut.EVERYBODY, option, people);
        }

        /** Of a group. */
        public void add(String question, String cut, String unit, String band, int people) {
            rows.add(new Object[] {question, cut, unit, band, people});
        }
    }

    private final JdbcTemplate batches;

    FigureRows(JdbcTemplate batches) {
        this.batches = batches;
    }

    /** Writes a sheet down. Once for a survey. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(long survey, Sheet sheet) {
        batches.batchUpdate(
                "INSERT INTO survey_figure (question, cut, unit, band, people, survey_id) VALUES (?, ?, ?, ?, ?, "
                        + survey + ")",
                sheet.rows);
    }
}
