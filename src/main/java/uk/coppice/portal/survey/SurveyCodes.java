package uk.coppice.portal.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes for paper and shared computers. Only hashes are kept: a code that is lost cannot be shown again. */
@Service
public class SurveyCodes {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SurveyCodes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Makes codes for a sheet of paper, whose answers count in these groups.
     *
     * @param units the group of each cut of the survey's kind
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> make(long survey, List<String> units, int number) {
        return make(survey, units, number, true);
    }

    /** Makes one code to be shown to somebody at once; a sheet that is printed again leaves it good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String makeOne(long survey, List<String> units) {
        return make(survey, units, 1, false).getFirst();
    }

    private List<String> make(long survey, List<String> units, int number, boolean paper) {
        var codes = Stream.generate(ShortCode::make).limit(number).toList();
        batches.batchUpdate(
                "INSERT INTO survey_code (code_hash, survey_id, first_group, second_group, used, paper) "
                        + "VALUES (?, ?, ?, ?, FALSE, ?)",
                codes.stream()
                        .map(code -> new Object[] {
                            ShortCode.hash(code),
                            survey,
                            units.getFirst(),
                            units.size() > 1 ? units.get(1) : null,
                            paper
                        })
                        .toList());
        return codes;
    }

    /** Forgets the unused codes on paper of a group, so that the sheet they stand on is worth nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forgetUnused(long survey, List<String> units) {
        return jdbc.sql("DELETE FROM survey_code WHERE survey_id = ? AND used = FALSE AND paper AND first_group = ?"
                        + (units.size() > 1 ? " AND second_group = ?" : ""))
                .param(survey)
                .params(units)
                .update();
    }

    /** The survey that a code still opens; empty for one that is used, unknown, or of a survey that is closed. */
    @Transactional(readOnly = true)
    public Optional<SurveyCard> survey(String typed) {
        return jdbc.sql("SELECT " + Surveys.CARD + " FROM survey_code c JOIN survey s ON s.id = c.survey_id "
                        + "WHERE c.code_hash = ? AND c.used = FALSE AND s.state = 'OPEN' AND (NOT c.paper OR "
                        + PaperQuota.USED + " < " + PaperQuota.PEOPLE + ")")
                .param(ShortCode.hash(typed))
                .query((row, n) -> Surveys.card(row))
                .optional();
    }
}
