package uk.coppice.portal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.Programme;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.induction.page.InductionPages;
import uk.coppice.portal.induction.review.ReviewForm;
import uk.coppice.portal.induction.review.Reviews;

/** Inductions of the demo trust that have a past: a programme each, and the reviews of a second-year teacher. */
@Component
class DemoInductions {

    private static final String SECOND_YEAR = "D0035";
    private static final int DAYS_BEFORE = 7;
    private static final List<String> FOUND = List.of(
            "Plans and teaches in clear small steps. Behaviour is calm; the start of a lesson takes too long at times.",
            "Questions reach more pupils than before. Reading is taught with confidence.",
            "Meets what can be expected of all the Teachers' Standards at this point. Strong on subject knowledge.");
    private static final List<String> TARGETS = List.of(
            "Settle the first five minutes of each lesson; watch Lowri Bankole do it.",
            "Check what every pupil has understood before moving on.",
            "Lead a phonics meeting for parents.");

    private final InductionPages pages;
    private final InductionDesk desk;
    private final Reviews reviews;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoInductions(
            InductionPages pages,
            InductionDesk desk,
            Reviews reviews,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does it all, once the trust's files are read. */
    void load() {
        List.of("D0036", "D0021", SECOND_YEAR)
                .forEach(staffNo -> pages.find(staffNo)
                        .ifPresent(page -> desk.programme(
                                page.seen().induction().id(),
                                new Programme(
                                        page.seen().induction().startedOn(),
                                        "Weald Teaching Programme",
                                        "Kent Learning Hub",
                                        "Downs Appropriate Body"))));
        pages.find(SECOND_YEAR).ifPresent(this::reviews);
    }

    private void reviews(InductionPage page) {
        long induction = page.seen().induction().id();
        int number = 0;
        for (var item : page.items()) {
            var due = item.planned().due();
            var held = due.minusDays(DAYS_BEFORE);
            if (due.isBefore(LocalDate.now(clock))
                    && !held.isBefore(item.planned().from())) {
                reviews.record(
                        induction,
                        new ReviewForm(
                                item.planned().kind(),
                                item.planned().number(),
                                held,
                                true,
                                FOUND.get(number % FOUND.size()),
                                TARGETS.get(number % TARGETS.size()),
                                ReviewForm.NEW));
                number++;
            }
        }
        // The demo is loaded by nobody: let the tutor have recorded them, and the teacher have read them.
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE induction_review SET ect_read_at = recorded_at, "
                        + "recorded_by = (SELECT MAX(su.person_id) FROM induction_support su "
                        + "WHERE su.induction_id = induction_review.induction_id AND su.kind = 'TUTOR') "
                        + "WHERE induction_id = ?")
                .param(induction)
                .update());
    }
}
