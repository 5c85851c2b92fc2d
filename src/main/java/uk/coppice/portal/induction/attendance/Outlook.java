package uk.coppice.portal.induction.attendance;

import java.util.List;
import uk.coppice.portal.platform.Words;

/**
 * How far somebody is over one academic year, and what can still be reached by its end. Whole numbers only: a share is
 * reached when present of due is at least that percentage, exactly.
 *
 * @param attended due sessions with a mark that counts as present
 * @param due delivered sessions that are due
 * @param toCome sessions that will be due: planned, or held with a register that is not finished
 * @param percent what the plan expects, 1 to 100; 0 when it expects nothing this year
 */
public record Outlook(int attended, int due, int toCome, int percent) {

    private static final int SOON = 2;

    /** How somebody stands, the worst last. */
    public enum Standing {
        NOTHING_DUE("Nothing due yet"),
        ON_TRACK("On track"),
        /** Two more missed sessions, or one, and it cannot be reached any more. */
        AT_RISK("At risk"),
        /** Under what is expected by now; it can be reached still. */
        BEHIND("Behind"),
        /** Not even with all that is to come: only by making up. */
        OUT_OF_REACH("Out of reach without making up");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Outlook of(List<DueSession> year, int percent) {
        return new Outlook(
                DueSession.count(year.stream(), DueSession.State.PRESENT),
                DueSession.count(year.stream(), DueSession.State.PRESENT, DueSession.State.MISSED),
                DueSession.count(year.stream(), DueSession.State.COMING, DueSession.State.REGISTER_OPEN),
                percent);
    }

    public int missed() {
        return due - attended;
    }

    /** All that are due by the end of the year, as planned now. */
    public int total() {
        return due + toCome;
    }

    /** How many the plan expects of those due so far: the share, rounded up to whole sessions. */
    public int expectedNow() {
        return share(due);
    }

    /** How many the plan expects by the end of the year. */
    public int expectedByEnd() {
        return share(total());
    }

    /** How many are attended by the end of the year at the most, without making up what was missed. */
    public int possible() {
        return attended + toCome;
    }

    /** How many more may be missed; negative: so many must be made up. */
    public int spare() {
        return possible() - expectedByEnd();
    }

    public Standing standing() {
        if (total() == 0 || percent == 0) {
            return due == 0 ? Standing.NOTHING_DUE : Standing.ON_TRACK;
        }
        if (spare() < 0) {
            return Standing.OUT_OF_REACH;
        }
        if (attended < expectedNow()) {
            return Standing.BEHIND;
        }
        if (missed() > 0 && soon()) {
            return Standing.AT_RISK;
        }
        return due == 0 ? Standing.NOTHING_DUE : Standing.ON_TRACK;
    }

    /**
     * What to know before it is too late, in a sentence; empty while there is room.
     *
     * @param who 'you', or a first name
     */
    public String warning(String who) {
        if (percent == 0 || total() == 0) {
            return "";
        }
        if (spare() < 0) {
            return percent + "% can only be reached by making up "
                    + (missed() == 1
                            ? "the session that was missed."
                            : -spare() + " of the " + missed() + " missed sessions.");
        }
        if (!soon()) {
            return "";
        }
        String misses = who.equals("you") ? "you miss " : who + " misses ";
        return "If " + misses + (spare() + 1) + (missed() == 0 ? "" : " more") + ", " + percent
                + "% cannot be reached any more without making up.";
    }

    /** What is behind and ahead: '1 missed, 4 still to come: 14 of 15 are possible by the end of the year.' */
    public String sentence() {
        if (total() == 0) {
            return "";
        }
        String past = due == 0 ? "" : missed() == 0 ? "None missed, " : missed() + " missed, ";
        return past + (toCome == 0 ? "none still to come: " : toCome + " still to come: ") + possible() + " of "
                + total() + (possible() == 1 ? " is" : " are") + " possible by the end of the year.";
    }

    /** What the trust expects; empty where the plan sets nothing. */
    public String expectation() {
        if (percent == 0 || due == 0) {
            return "";
        }
        return percent == 100
                ? "The trust expects every session that is due: " + Words.count(due, "session", "sessions") + "."
                : "The trust expects " + percent + "% of what is due, which is " + expectedNow() + " of " + due + ".";
    }

    private boolean soon() {
        return spare() < SOON && toCome > spare();
    }

    private int share(int sessions) {
        return Math.ceilDiv(sessions * percent, 100);
    }
}
