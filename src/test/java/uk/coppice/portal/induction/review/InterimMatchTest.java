package uk.coppice.portal.induction.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.induction.terms.Planned;
import uk.coppice.portal.induction.terms.ReviewKind;

/** Leavings become known in any order; what was recorded of one stays with it. */
class InterimMatchTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Test
    void aLeavingThatWasKnownLateIsOverdueAndTheOneHeldStaysDone() {
        var items = items(List.of(leaving(1, "2025-12-31"), leaving(2, "2026-12-31")), held(1, "2026-12-14"));

        assertThat(items)
                .extracting(item -> item.planned().due() + " " + item.planned().number() + " " + item.state())
                .containsExactly("2025-12-31 2 OVERDUE", "2026-12-31 1 DONE");
    }

    @Test
    void aLeavingWhoseDayMovedKeepsItsAssessment() {
        var items = items(List.of(leaving(1, "2026-07-22")), held(1, "2026-02-13"));

        assertThat(items).singleElement().returns(ReviewItem.State.DONE, ReviewItem::state);
    }

    @Test
    void whatWasRecordedOfALeavingThatWasTakenBackStays() {
        var items = items(List.of(), held(1, "2026-02-13"));

        assertThat(items)
                .singleElement()
                .satisfies(item -> assertThat(item.planned().kind()).isEqualTo(ReviewKind.INTERIM));
    }

    private static List<ReviewItem> items(List<Planned> plan, Map<ReviewItem.Key, Review> recorded) {
        return ReviewItem.of(plan, recorded, START, null, TODAY);
    }

    private static Planned leaving(int number, String day) {
        return new Planned(ReviewKind.INTERIM, number, 1, START, LocalDate.parse(day));
    }

    private static Map<ReviewItem.Key, Review> held(int number, String day) {
        Map<ReviewItem.Key, Review> held = new HashMap<>();
        held.put(
                new ReviewItem.Key(ReviewKind.INTERIM, number),
                new Review(
                        number,
                        ReviewKind.INTERIM,
                        number,
                        LocalDate.parse(day),
                        true,
                        "Well",
                        "",
                        "Tess Tutor",
                        "",
                        true,
                        0));
        return held;
    }
}
