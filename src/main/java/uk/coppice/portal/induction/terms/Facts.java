package uk.coppice.portal.induction.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.StaffHistory;

/**
 * What the length of an induction follows from.
 *
 * @param startedOn first day
 * @param terms to be served, as agreed at the start; six for most
 * @param decisions of the appropriate body about the length, in any order
 * @param posts all posts of the teacher
 * @param away all days away that are known; they may overlap
 * @param familyExtends whether statutory family leave extends it, as the teacher chose; null: not chosen
 * @param today a lasting absence is counted up to today
 */
public record Facts(
        LocalDate startedOn,
        BigDecimal terms,
        List<LengthDecision> decisions,
        List<StaffHistory.Post> posts,
        List<Away> away,
        @Nullable Boolean familyExtends,
        LocalDate today) {

    public Facts {
        decisions = List.copyOf(decisions);
        posts = List.copyOf(posts);
        away = List.copyOf(away);
    }
}
