package uk.coppice.portal.improvement.inquiry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/** Reads what authors typed: cleaned, or refused with what to change. */
public final class PlanCheck {

    /** The longest question. */
    public static final int LONGEST_QUESTION = 300;
    /** The longest of the other two texts. */
    public static final int LONGEST_TEXT = 2000;
    /** The longest findings. */
    public static final int LONGEST_FINDINGS = 20_000;

    private static final int SHORTEST_QUESTION = 15;

    private PlanCheck() {}

    /**
     * The plan as it is kept.
     *
     * @param years those that may be chosen
     * @param aims the keys of the plan's aims
     * @throws Refusal saying what is missing or too long
     */
    static InquiryPlan checked(InquiryPlan typed, Set<AcademicYear> years, Set<String> aims) {
        String question = TypedText.line(typed.question());
        if (question.length() < SHORTEST_QUESTION || question.length() > LONGEST_QUESTION) {
            throw new Refusal("The question must have " + SHORTEST_QUESTION + " to " + LONGEST_QUESTION
                    + " characters. It is not saved yet.");
        }
        if (!question.endsWith("?")) {
            throw new Refusal("An inquiry asks something: end it with a question mark. It is not saved yet.");
        }
        if (question.contains("…") || question.contains("...")) {
            throw new Refusal("Fill in the gaps of the question. It is not saved yet.");
        }
        if (TypedText.startsFormula(question)) {
            throw new Refusal("The question can't start with =, +, - or @. It is not saved yet.");
        }
        if (!years.contains(typed.year())) {
            throw new Refusal("Choose this academic year or the next. It is not saved yet.");
        }
        @Nullable String aim = typed.aimKey();
        if (aim != null && !aims.contains(aim)) {
            throw new Refusal("The plan has no such aim any more. Choose another. It is not saved yet.");
        }
        return new InquiryPlan(
                question,
                typed.startYear(),
                aim,
                text(typed.doing(), "What you will do", LONGEST_TEXT),
                text(typed.knowing(), "How you will know", LONGEST_TEXT));
    }

    /** A longer text, cleaned. */
    static String text(String typed, String what, int longest) {
        String text = TypedText.lines(typed);
        if (text.length() > longest) {
            throw new Refusal("%s can have at most %,d characters; it has %,d. It is not saved yet."
                    .formatted(what, longest, text.length()));
        }
        return text;
    }
}
