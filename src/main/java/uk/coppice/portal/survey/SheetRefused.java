package uk.coppice.portal.survey;

import java.util.List;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.survey.questionnaire.SheetProblem;

/** Something on a sheet is not as it must be, by question. It repeats no answer. */
public class SheetRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never leaves the server
    private final List<SheetProblem> problems;

    public SheetRefused(List<SheetProblem> problems) {
        super("Some answers are missing. Nothing was sent yet.");
        this.problems = List.copyOf(problems);
    }

    /** What is to be put right; at least one. */
    public List<SheetProblem> problems() {
        return problems;
    }
}
