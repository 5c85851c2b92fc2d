package uk.coppice.portal.induction.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.induction.AbsenceEntry;
import uk.coppice.portal.induction.Programme;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.Supporter;
import uk.coppice.portal.induction.outcome.Decided;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.terms.Course;
import uk.coppice.portal.induction.terms.ReviewKind;

/**
 * All of an induction that its viewer may see; what they may not see is empty.
 *
 * @param seen the induction, its teacher and those who stand by
 * @param course its length
 * @param items reviews and assessments; empty for a mentor
 * @param decided what the appropriate body decided; empty for a mentor
 * @param absences days away that were entered; empty for a mentor
 * @param programmes in order of time
 * @param today the day on which it is read
 */
public record InductionPage(
        SeenInduction seen,
        Course course,
        List<ReviewItem> items,
        List<Decided> decided,
        List<AbsenceEntry> absences,
        List<Programme> programmes,
        LocalDate today) {

    public InductionPage {
        items = List.copyOf(items);
        decided = List.copyOf(decided);
        absences = List.copyOf(absences);
        programmes = List.copyOf(programmes);
    }

    /** Terms served up to today, or to the end. */
    public BigDecimal served() {
        var closed = seen.induction().closedOn();
        return course.served(closed != null && closed.isBefore(today) ? closed : today);
    }

    /** The latest decision. */
    public Optional<Decided> outcome() {
        return decided.isEmpty() ? Optional.empty() : Optional.of(decided.getLast());
    }

    /** The programme of today, or the first one to come. */
    public Optional<Programme> programme() {
        return programmes.stream()
                .filter(one -> !one.from().isAfter(today))
                .reduce((first, second) -> second)
                .or(() -> programmes.stream().findFirst());
    }

    /** The mentor or tutor of today, or of the first day for an induction that has not begun. */
    public Optional<Supporter> supporter(SupportKind kind) {
        var start = seen.induction().startedOn();
        return seen.supporter(kind, start.isAfter(today) ? start : today);
    }

    /** The review that most needs somebody. */
    public Optional<ReviewItem> next() {
        return ReviewItem.next(items);
    }

    /** The reviews of the terms, without interim assessments, in order. */
    public List<ReviewItem> ofTerms() {
        return items.stream()
                .filter(item -> item.planned().kind() != ReviewKind.INTERIM)
                .toList();
    }

    /** Says nothing of what it holds: this must not come into a log. */
    @Override
    public String toString() {
        return "induction " + seen.induction().id();
    }
}
