package uk.coppice.portal.induction.attendance.ui;

import java.util.List;
import uk.coppice.portal.induction.attendance.Claim;
import uk.coppice.portal.platform.DateWords;

/** Claims in words. */
final class ClaimWords {

    private ClaimWords() {}

    /** What was said, and who is to confirm it. */
    static String waiting(Claim claim, List<String> leads, boolean own, DateWords words) {
        String said = claim.kind().makeUp()
                ? way(claim, words) + ". It counts once " + (own ? "your" : "the") + " mentor or "
                : (own ? "You said that you were there" : "They say that they were there") + ". It counts once ";
        return said + confirmers(leads) + " confirms it.";
    }

    /** How a session is made up: 'Make-up: recording with the mentor, Fri 12 Feb'. */
    static String way(Claim claim, DateWords words) {
        var on = claim.on();
        String kind = claim.kind().words();
        return "Make-up: " + Character.toLowerCase(kind.charAt(0)) + kind.substring(1)
                + (claim.insteadTitle().isEmpty() ? "" : ", " + claim.insteadTitle())
                + (on == null ? "" : ", " + words.day(on));
    }

    private static String confirmers(List<String> leads) {
        return leads.isEmpty() ? "the trust’s ECT lead" : String.join(" or ", leads);
    }
}
