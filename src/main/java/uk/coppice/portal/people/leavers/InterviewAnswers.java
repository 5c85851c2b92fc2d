package uk.coppice.portal.people.leavers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/**
 * What a leaver says.
 *
 * @param reason code of the main reason
 * @param comeBack whether they would work for the trust again
 * @param supported how well they felt supported
 * @param wentWell in their own words; may be empty
 * @param doBetter in their own words; may be empty
 */
public record InterviewAnswers(
        @Nullable String reason, ComeBack comeBack, Supported supported, String wentWell, String doBetter) {

    /** The longest text. */
    public static final int LONGEST = 2000;

    /** Nothing said. */
    static final InterviewAnswers NONE = new InterviewAnswers(null, ComeBack.NOT_SAID, Supported.NOT_SAID, "", "");

    /** Whether somebody would work for the trust again. */
    public enum ComeBack {
        YES("Yes"),
        PERHAPS("Perhaps"),
        NO("No"),
        NOT_SAID("I'd rather not say");

        private final String words;

        ComeBack(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How well somebody felt supported. */
    public enum Supported {
        WELL("Well"),
        ENOUGH("Well enough"),
        TOO_LITTLE("Too little"),
        NOT_SAID("I'd rather not say");

        private final String words;

        Supported(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The same, made fit to keep.
     *
     * @throws Refusal when there is no reason, or a text is too long
     */
    InterviewAnswers checked(LeavingReasons reasons) {
        if (reasons.reason(reason).isEmpty()) {
            throw new Refusal("Choose the main reason, or 'Declined to say'. Nothing is kept yet.");
        }
        String well = TypedText.lines(wentWell);
        String better = TypedText.lines(doBetter);
        if (well.length() > LONGEST || better.length() > LONGEST) {
            throw new Refusal("A text has at most %s characters. Nothing is kept yet."
                    .formatted(String.format(Locale.UK, "%,d", LONGEST)));
        }
        return new InterviewAnswers(reason, comeBack, supported, well, better);
    }

    /** What somebody said belongs into no log. */
    @Override
    public String toString() {
        return "Answers";
    }
}
