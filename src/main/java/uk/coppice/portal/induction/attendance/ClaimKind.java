package uk.coppice.portal.induction.attendance;

import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.register.MarkSource;

/** What an early career teacher says of a session at which nobody has marked them as present. */
public enum ClaimKind {
    WAS_THERE("Was there", Mark.ATTENDED, MarkSource.CLAIM),
    RECORDING("Recording with the mentor", Mark.MADE_UP, MarkSource.CAUGHT_UP),
    OTHER_SESSION("Session of another group", Mark.MADE_UP, MarkSource.CAUGHT_UP),
    MEETING("Meeting", Mark.MADE_UP, MarkSource.CAUGHT_UP);

    private final String words;
    private final Mark mark;
    private final MarkSource source;

    ClaimKind(String words, Mark mark, MarkSource source) {
        this.words = words;
        this.mark = mark;
        this.source = source;
    }

    public String words() {
        return words;
    }

    /** Whether it is a way to make the session up, rather than having been there. */
    public boolean makeUp() {
        return this != WAS_THERE;
    }

    Mark mark() {
        return mark;
    }

    MarkSource source() {
        return source;
    }
}
