package uk.coppice.portal.improvement.inquiry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as one of those sees it who may open it.
 *
 * @param findings as text; may be empty
 * @param since when it came to its stage
 * @param publicUrl where it is published; empty: on the portal's own public page
 * @param authors those who joined and those invited, in their order
 * @param history every step, the first one first
 * @param parts what the viewer is to it
 */
public record Inquiry(
        long id,
        String code,
        InquiryPlan plan,
        String findings,
        Stage stage,
        LocalDate since,
        @Nullable LocalDate findingsOn,
        @Nullable LocalDate publishedOn,
        String publicUrl,
        int version,
        List<Author> authors,
        List<StepTaken> history,
        List<FindingsFile> files,
        Optional<MidYearCheck> check,
        Set<Part> parts) {

    /** Those who joined. */
    public List<Author> joined() {
        return authors.stream().filter(Author::joined).toList();
    }

    /** Whether the viewer is this to it. */
    public boolean is(Part part) {
        return parts.contains(part);
    }

    /** Whether the plan and the findings can be changed by the viewer now. */
    public boolean open() {
        return is(Part.AUTHOR) && stage.running();
    }

    /** The steps that are the viewer's to take at this stage, whether or not something stands in the way. */
    public List<Move> moves() {
        return Arrays.stream(Move.values())
                .filter(move -> move.startsAt(stage) && move.isFor(parts))
                .toList();
    }

    /** Why the viewer cannot take a step now; empty when they can. */
    public Optional<String> obstacle(Move move) {
        return MoveRules.obstacle(move, parts, facts());
    }

    /** The note with which findings came back, while they have not been handed in again. */
    public Optional<StepTaken> cameBack() {
        return stage == Stage.IN_PROGRESS
                        && !history.isEmpty()
                        && history.getLast().move() == Move.SEND_BACK
                ? Optional.of(history.getLast())
                : Optional.empty();
    }

    MoveRules.Facts facts() {
        return new MoveRules.Facts(
                stage,
                !plan.doing().isEmpty() && !plan.knowing().isEmpty(),
                !findings.isBlank() || !files.isEmpty(),
                joined(),
                findingsOn);
    }
}
