package uk.coppice.portal.survey.midyear;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.web.RateLimits;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.Receipt;
import uk.coppice.portal.survey.Receipts;
import uk.coppice.portal.survey.Receipts.Check;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyCodes;
import uk.coppice.portal.survey.questionnaire.AnswerSheet;

/**
 * Where anybody answers with a code from paper, or checks a receipt, without signing in. Wrong codes are counted by
 * network, so that guessing is slow; a right one costs nothing, so that a whole staff room can answer behind one address.
 */
@Service
public class CodeDesk {

    private static final String CODE = "survey-code";
    private static final String RECEIPT = "survey-receipt";
    private static final int WRONG_IN_A_QUARTER = 30;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final SurveyCodes codes;
    private final AnswerBox box;
    private final Receipts receipts;
    private final RateLimits limits;

    CodeDesk(SurveyCodes codes, AnswerBox box, Receipts receipts, RateLimits limits) {
        this.codes = codes;
        this.box = box;
        this.receipts = receipts;
        this.limits = limits;
    }

    /**
     * The survey that a code opens.
     *
     * @param typed in any case, with spaces and dashes as one likes
     * @param from the network address that asks
     * @throws Refusal for a code that opens none, in the same words whether it is unknown, used or of a closed survey;
     *     and after too many of them
     */
    @PermitAll
    public SurveyCard open(String typed, String from) {
        requirePatience(CODE, from);
        return codes.survey(typed).orElseThrow(() -> {
            limits.allow(CODE, from, WRONG_IN_A_QUARTER, QUARTER);
            return new Refusal(AnswerBox.NO_SUCH_CODE);
        });
    }

    /**
     * Hands in answers under a code, which is used up by it. Final.
     *
     * @throws Refusal as {@link AnswerBox#handIn(String, AnswerSheet)}, and after too many wrong codes
     */
    @PermitAll
    public Receipt handIn(String code, AnswerSheet sheet, String from) {
        open(code, from);
        return box.handIn(code, sheet);
    }

    /**
     * The closed survey in which an answer was counted; empty for any other receipt.
     *
     * @throws Refusal after too many wrong receipts
     */
    @PermitAll
    public Optional<Check> check(String receipt, String from) {
        requirePatience(RECEIPT, from);
        var found = receipts.check(receipt);
        if (found.isEmpty()) {
            limits.allow(RECEIPT, from, WRONG_IN_A_QUARTER, QUARTER);
        }
        return found;
    }

    private void requirePatience(String what, String from) {
        if (limits.spent(what, from)) {
            throw new Refusal(
                    "Many wrong codes have come from your network just now. Please try again in a few minutes.");
        }
    }
}
