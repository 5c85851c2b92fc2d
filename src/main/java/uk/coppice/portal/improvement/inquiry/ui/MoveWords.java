package uk.coppice.portal.improvement.inquiry.ui;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.Move;

/** What buttons and messages call a step. */
final class MoveWords {

    private MoveWords() {}

    /** On a button. */
    static String verb(Move move) {
        return switch (move) {
            case START -> "Start it";
            case SUBMIT -> "Hand in the findings";
            case TAKE_BACK -> "Take the findings back";
            case ACCEPT -> "Review the findings";
            case SEND_BACK -> "Send back with a note";
            case PUBLISH -> "Publish the findings";
            case KEEP_BACK -> "Do not publish";
            case TAKE_OFF -> "Withdraw the publication";
            case WITHDRAW -> "Withdraw the inquiry";
            case RESTORE -> "Take it up again";
            case NOT_YET, REOPEN, RECONSIDER, BEGIN, IMPORT ->
                throw new IllegalArgumentException(move + " has no button");
        };
    }

    /** Once it is done. */
    static String done(Move move) {
        return switch (move) {
            case START -> "Started";
            case SUBMIT -> "Handed in: your headteacher looks at the findings next";
            case TAKE_BACK -> "Taken back: you can write on";
            case ACCEPT -> "Accepted: all staff can read them now";
            case SEND_BACK -> "Sent back to the authors";
            case PUBLISH -> "Published";
            case KEEP_BACK -> "Not published";
            case TAKE_OFF -> "No longer on the public page";
            case WITHDRAW -> "Withdrawn";
            case RESTORE -> "Taken up again";
            case NOT_YET, REOPEN, RECONSIDER, BEGIN, IMPORT -> "Undone";
        };
    }

    /** In the history of an inquiry. */
    static String history(Move move) {
        return switch (move) {
            case BEGIN -> "Planned";
            case IMPORT -> "Read from a file";
            case START -> "Started";
            case NOT_YET -> "Back to the plan";
            case SUBMIT -> "Findings handed in";
            case TAKE_BACK -> "Findings taken back";
            case ACCEPT -> "Reviewed and accepted";
            case REOPEN -> "Review opened again";
            case SEND_BACK -> "Sent back to the authors";
            case PUBLISH -> "Published";
            case KEEP_BACK -> "Not published";
            case RECONSIDER -> "Decision taken back";
            case TAKE_OFF -> "Publication withdrawn";
            case WITHDRAW -> "Withdrawn";
            case RESTORE -> "Taken up again";
        };
    }

    /** The step that undoes it at once; null: there is another way, or none. */
    static @Nullable Move undo(Move move) {
        return switch (move) {
            case START -> Move.NOT_YET;
            case SUBMIT -> Move.TAKE_BACK;
            case ACCEPT -> Move.REOPEN;
            case KEEP_BACK -> Move.RECONSIDER;
            case WITHDRAW -> Move.RESTORE;
            default -> null;
        };
    }
}
