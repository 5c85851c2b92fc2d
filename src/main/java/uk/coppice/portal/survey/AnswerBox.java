package uk.coppice.portal.survey;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SharedLock;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;
import uk.coppice.portal.survey.questionnaire.SheetReader;
import uk.coppice.portal.survey.questionnaire.SheetReading;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;

/**
 * Takes answers. That somebody answered is written first, so that a second answer fails; then what was answered is added to
 * counts and free text is put away under a random key. Nothing that is kept leads from the one to the other, and nothing
 * of it gets into a log, an event or an address.
 */
@Service
public class AnswerBox {

    // Of the survey's row alone, because it is locked: it cannot close before the answer is counted.
    private static final String VERSION = "(SELECT q.id FROM questionnaire_version q "
            + "WHERE q.questionnaire_key = s.questionnaire_key AND q.version = s.questionnaire_version)";
    private static final String INVITED_SLIP =
            "SELECT " + Surveys.CARD + ", " + ofInvited("first_group") + ", " + ofInvited("second_group") + ", "
                    + ofInvited("by_code") + ", " + VERSION + " FROM survey s WHERE s.id = :survey";
    private static final String CODE_SLIP = "SELECT " + Surveys.CARD + ", " + ofCode("first_group") + ", "
            + ofCode("second_group") + ", " + VERSION
            + " FROM survey s WHERE s.id = (SELECT c.survey_id FROM survey_code c WHERE c.code_hash = :hash)";

    /** What is said of a code that is unknown, used or void, or whose survey is closed: always the same. */
    public static final String NO_SUCH_CODE =
            "This code does not open a survey. Check each letter; a code works once, until the survey closes.";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Questionnaires questionnaires;
    private final TallyRows tallies;
    private final SharedLock lock;
    private final Clock clock;

    AnswerBox(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Questionnaires questionnaires,
            TallyRows tallies,
            SharedLock lock,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.questionnaires = questionnaires;
        this.tallies = tallies;
        this.lock = lock;
        this.clock = clock;
    }

    private static String ofInvited(String column) {
        return "(SELECT i." + column
                + " FROM survey_invited i WHERE i.survey_id = s.id AND i.respondent_id = :respondent)";
    }

    private static String ofCode(String column) {
        return "(SELECT c." + column + " FROM survey_code c WHERE c.code_hash = :hash)";
    }

    /** A survey, in which groups an answer to it counts, and the id of the version that it asks. */
    private record Slip(
            SurveyCard survey,
            @Nullable String first,
            @Nullable String second,
            boolean byCode,
            long version) {

        Map<Cut, String> units() {
            Map<Cut, String> units = new EnumMap<>(Cut.class);
            var cuts = survey.kind().cuts();
            for (var cut : cuts) {
                String unit = cuts.indexOf(cut) == 0 ? first : second;
                if (unit == null) {
                    throw new IllegalStateException("Survey " + survey.code() + " does not know a group of " + cut);
                }
                units.put(cut, unit);
            }
            return units;
        }
    }

    /**
     * Hands in the answers of somebody invited. Final.
     *
     * @param respondent the id of a person or guest; the caller has made sure that it is them who ask
     * @throws Refusal in plain words when the survey is closed, they are not invited or have answered already
     * @throws SheetRefused when something on the sheet is not as it must be; nothing is kept
     */
    @PermitAll
    @UnderLock
    public Receipt handIn(long survey, long respondent, AnswerSheet sheet) {
        var slip = jdbc.sql(INVITED_SLIP + lock.clause())
                .param("survey", survey)
                .param("respondent", respondent)
                .query((row, n) -> new Slip(
                        Surveys.card(row), row.getString(13), row.getString(14), row.getBoolean(15), row.getLong(16)))
                .optional()
                .orElseThrow(() -> new Refusal("There is no such survey."));
        requireOpen(slip.survey());
        if (slip.first() == null) {
            throw new Refusal("You are not among those asked in this survey. Nothing was sent.");
        }
        if (slip.byCode()) {
            throw new Refusal("You answer this survey with the code on your sheet of paper. Nothing was sent.");
        }
        var reading = read(slip, sheet);
        try {
            jdbc.sql("INSERT INTO survey_answered (survey_id, respondent_id) VALUES (?, ?)")
                    .params(survey, respondent)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AlreadyAnswered();
        }
        return keep(slip, reading);
    }

    /**
     * Hands in answers under a one-time code, which is used up by it. Final.
     *
     * @throws Refusal when the code is unknown or used, or its survey is closed: in the same words
     * @throws SheetRefused when something on the sheet is not as it must be; the code stays good
     */
    @PermitAll
    @UnderLock
    public Receipt handIn(String code, AnswerSheet sheet) {
        String hash = ShortCode.hash(code);
        int used = jdbc.sql("UPDATE survey_code SET used = TRUE WHERE code_hash = ? AND used = FALSE")
                .param(hash)
                .update();
        var slip = jdbc.sql(CODE_SLIP + lock.clause())
                .param("hash", hash)
                .query((row, n) ->
                        new Slip(Surveys.card(row), row.getString(13), row.getString(14), true, row.getLong(15)))
                .optional()
                .filter(found -> used == 1)
                .orElseThrow(() -> new Refusal(NO_SUCH_CODE));
        requireOpen(slip.survey());
        if (PaperQuota.exceeded(jdbc, hash)) {
            throw new Refusal(NO_SUCH_CODE);
        }
        return keep(slip, read(slip, sheet));
    }

    private void requireOpen(SurveyCard survey) {
        if (!survey.takesAnswers(clock.instant())) {
            throw new Refusal(
                    survey.state() == SurveyState.PLANNED
                            ? "This survey has not opened yet. Nothing was sent."
                            : "This survey is closed. Your answers were not sent, and nobody has seen them.");
        }
    }

    private SheetReading read(Slip slip, AnswerSheet sheet) {
        var reading = new SheetReader(questionnaires.asked(slip.version())).read(sheet);
        if (!reading.problems().isEmpty()) {
            throw new SheetRefused(reading.problems());
        }
        return reading;
    }

    private Receipt keep(Slip slip, SheetReading reading) {
        long survey = slip.survey().id();
        var receipt = new Receipt(ShortCode.make());
        jdbc.sql("INSERT INTO survey_receipt (receipt_hash, survey_id) VALUES (?, ?)")
                .params(ShortCode.hash(receipt.code()), survey)
                .update();
        List<Object[]> comments = reading.texts().entrySet().stream()
                .map(text -> new Object[] {UUID.randomUUID().toString(), survey, text.getKey(), text.getValue()})
                .toList();
        if (!comments.isEmpty()) {
            batches.batchUpdate(
                    "INSERT INTO survey_comment (id, survey_id, question, words, review) VALUES (?, ?, ?, ?, 'WAITING')",
                    comments);
        }
        tallies.add(survey, slip.units(), reading.counted());
        return receipt;
    }
}
