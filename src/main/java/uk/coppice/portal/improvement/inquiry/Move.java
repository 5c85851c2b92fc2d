package uk.coppice.portal.improvement.inquiry;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step from one stage to another: where it may start, and whose it is. */
public enum Move {
    /** Somebody wrote it down. */
    BEGIN(EnumSet.noneOf(Stage.class), Stage.PLANNED, EnumSet.noneOf(Part.class)),
    /** It stood in a file. */
    IMPORT(EnumSet.noneOf(Stage.class), null, EnumSet.noneOf(Part.class)),
    START(EnumSet.of(Stage.PLANNED), Stage.IN_PROGRESS, EnumSet.of(Part.AUTHOR)),
    /** Undoes {@link #START}. */
    NOT_YET(EnumSet.of(Stage.IN_PROGRESS), Stage.PLANNED, EnumSet.of(Part.AUTHOR)),
    SUBMIT(EnumSet.of(Stage.IN_PROGRESS), Stage.FINDINGS_SUBMITTED, EnumSet.of(Part.AUTHOR)),
    /** Undoes {@link #SUBMIT}. */
    TAKE_BACK(EnumSet.of(Stage.FINDINGS_SUBMITTED), Stage.IN_PROGRESS, EnumSet.of(Part.AUTHOR)),
    ACCEPT(EnumSet.of(Stage.FINDINGS_SUBMITTED), Stage.REVIEWED, EnumSet.of(Part.REVIEWER)),
    /** Undoes {@link #ACCEPT}. */
    REOPEN(EnumSet.of(Stage.REVIEWED), Stage.FINDINGS_SUBMITTED, EnumSet.of(Part.REVIEWER)),
    SEND_BACK(
            EnumSet.of(Stage.FINDINGS_SUBMITTED, Stage.REVIEWED, Stage.NOT_PUBLISHED),
            Stage.IN_PROGRESS,
            EnumSet.of(Part.REVIEWER)),
    PUBLISH(EnumSet.of(Stage.REVIEWED, Stage.NOT_PUBLISHED), Stage.PUBLISHED, EnumSet.of(Part.REVIEWER)),
    KEEP_BACK(EnumSet.of(Stage.REVIEWED), Stage.NOT_PUBLISHED, EnumSet.of(Part.REVIEWER)),
    /** Undoes {@link #KEEP_BACK}. */
    RECONSIDER(EnumSet.of(Stage.NOT_PUBLISHED), Stage.REVIEWED, EnumSet.of(Part.REVIEWER)),
    /** Withdraws a publication: an author's right at any time. */
    TAKE_OFF(EnumSet.of(Stage.PUBLISHED), Stage.REVIEWED, EnumSet.of(Part.AUTHOR, Part.REVIEWER)),
    WITHDRAW(
            EnumSet.of(Stage.PLANNED, Stage.IN_PROGRESS, Stage.FINDINGS_SUBMITTED, Stage.REVIEWED, Stage.NOT_PUBLISHED),
            Stage.WITHDRAWN,
            EnumSet.of(Part.AUTHOR, Part.REVIEWER)),
    /** Undoes {@link #WITHDRAW}: back to where it was. */
    RESTORE(EnumSet.of(Stage.WITHDRAWN), null, EnumSet.of(Part.AUTHOR, Part.REVIEWER));

    private final Set<Stage> from;
    private final @Nullable Stage to;
    private final Set<Part> by;

    Move(Set<Stage> from, @Nullable Stage to, Set<Part> by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    /** Whether it can start at a stage. */
    public boolean startsAt(Stage stage) {
        return from.contains(stage);
    }

    /** Whether it is for somebody with these parts. */
    public boolean isFor(Set<Part> parts) {
        return by.stream().anyMatch(parts::contains);
    }

    /** Where it leads; null: back to where the inquiry was before. */
    @Nullable
    Stage to() {
        return to;
    }
}
