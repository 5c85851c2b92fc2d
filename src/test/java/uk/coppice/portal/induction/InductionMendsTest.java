package uk.coppice.portal.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.induction.outcome.LengthDesk;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.induction.page.InductionPage;
import uk.coppice.portal.induction.page.InductionPages;
import uk.coppice.portal.induction.terms.LengthDecision;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** What was entered wrongly is mended, with a history; and who lacks support is told. Today is Fri 20 Nov 2026. */
@DatabaseTest
class InductionMendsTest {

    private static final BigDecimal SIX = BigDecimal.valueOf(6);

    private final InductionDesk desk;
    private final InductionStart start;
    private final InductionHistory history;
    private final InductionPages pages;
    private final OutcomeDesk outcomes;
    private final LengthDesk lengths;
    private final SupportGaps gaps;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private InductionCase willow;
    private long ed;

    InductionMendsTest(
            InductionDesk desk,
            InductionStart start,
            InductionHistory history,
            InductionPages pages,
            OutcomeDesk outcomes,
            LengthDesk lengths,
            SupportGaps gaps,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.start = start;
        this.history = history;
        this.pages = pages;
        this.outcomes = outcomes;
        this.lengths = lengths;
        this.gaps = gaps;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void edBeganInSeptember() {
        clock.set("2026-11-20T10:00");
        willow = new InductionCase(trust, jdbc);
        ed = desk.start(willow.form(willow.ed, "2026-09-01"));
        Acting.as(willow.lead());
    }

    @Test
    void theFirstDayMovesWithWhoStandsByAndMovesBack() {
        int version = page().seen().induction().version();
        start.change(ed, LocalDate.parse("2026-11-02"), new BigDecimal("4.5"), version);

        assertThat(page().seen().induction())
                .returns(LocalDate.parse("2026-11-02"), Induction::startedOn)
                .returns(version + 1, Induction::version);
        assertThat(page().seen().supporters())
                .hasSize(2)
                .allMatch(one -> one.from().equals(LocalDate.parse("2026-11-02")));
        assertThat(history.of(ed).getFirst())
                .isEqualTo(new InductionHistory.Entry(
                        LocalDate.parse("2026-11-20"),
                        "Chidi Lead",
                        "First day: 1 Sep 2026 → 2 Nov 2026. Terms agreed at the start: 6 → 4.5"));

        start.change(ed, LocalDate.parse("2026-09-01"), SIX, version + 1);
        assertThat(page().seen().supporters())
                .hasSize(2)
                .allMatch(one -> one.from().equals(LocalDate.parse("2026-09-01")));
        assertThat(history.of(ed)).hasSize(2);
    }

    @Test
    void aLaterMentorStays() {
        desk.support(ed, SupportKind.MENTOR, willow.hana, LocalDate.parse("2026-10-01"));
        start.change(
                ed,
                LocalDate.parse("2026-11-02"),
                SIX,
                page().seen().induction().version());

        assertThat(page().seen().supporters())
                .filteredOn(one -> one.kind() == SupportKind.MENTOR)
                .extracting(Supporter::from)
                .containsExactly(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-01"));
    }

    @Test
    void whatCannotBeIsRefused() {
        int version = page().seen().induction().version();
        refused("1 to 6 terms", () -> start.change(ed, LocalDate.parse("2026-09-01"), BigDecimal.valueOf(7), version));
        refused("Somebody else changed", () -> start.change(ed, LocalDate.parse("2026-09-02"), SIX, version + 9));
        trust.together(() -> jdbc.sql("INSERT INTO induction_review (id, induction_id, kind, term, held_on, on_track, "
                        + "summary, targets, recorded_at, recorded_by, ect_comment, version) VALUES (1, ?, 'PROGRESS', 1, "
                        + "'2026-10-01', TRUE, '', '', '2026-10-01 10:00:00', 0, '', 0)")
                .param(ed)
                .update());
        refused("A review was held before", () -> start.change(ed, LocalDate.parse("2026-11-02"), SIX, version));
        willow.leaves(willow.ed, "2026-12-31");
        refused("no teaching post", () -> start.change(ed, LocalDate.parse("2027-01-02"), SIX, version));
        start.change(ed, LocalDate.parse("2026-09-01"), new BigDecimal("6.0"), version);
        assertThat(history.of(ed)).as("nothing was changed").isEmpty();
        assertThat(page().seen().induction().version()).isEqualTo(version);
    }

    @Test
    void onlyWhoManagesChangesAndAMentorSeesNoHistory() {
        int version = page().seen().induction().version();
        Acting.as(willow.staff(willow.tess));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> start.change(ed, LocalDate.parse("2026-09-02"), SIX, version));
        Acting.as(willow.head(willow.otto, willow.oak));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> start.change(ed, LocalDate.parse("2026-09-02"), SIX, version));
        Acting.as(willow.head(willow.hana, willow.willow));
        start.change(ed, LocalDate.parse("2026-09-02"), SIX, version);
        assertThat(history.of(ed)).hasSize(1);
        Acting.as(willow.staff(willow.mona));
        assertThat(history.of(ed)).isEmpty();
        Acting.as(willow.staff(willow.ed));
        assertThat(history.of(ed)).hasSize(1);
    }

    @Test
    void aReductionIsTakenBackWithAReasonAndCountsAgain() {
        outcomes.length(
                ed,
                new LengthDecision(
                        LengthDecision.Kind.REDUCED,
                        BigDecimal.valueOf(4),
                        LocalDate.parse("2026-10-05"),
                        "Taught before"));
        assertThat(page().course().required()).isEqualByComparingTo("4");
        long id = lengths.of(ed).getFirst().id();

        refused("Say in a few words why", () -> lengths.takeBack(ed, id, " "));
        lengths.takeBack(ed, id, "Meant for somebody else");
        assertThat(page().course().required()).isEqualByComparingTo("6");
        assertThat(lengths.of(ed)).isEmpty();
        refused("taken it back meanwhile", () -> lengths.takeBack(ed, id, "Again"));
        assertThat(history.of(ed).getFirst().words())
                .isEqualTo("Taken back: reduced to 4 terms in all. Meant for somebody else");

        lengths.putBack(ed, id);
        assertThat(page().course().required()).isEqualByComparingTo("4");
        Acting.as(willow.head(willow.hana, willow.willow));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> lengths.takeBack(ed, id, "No"));
        Acting.as(willow.staff(willow.mona));
        assertThat(lengths.of(ed)).isEmpty();
    }

    @Test
    void whoLacksAMentorOrSoonWillIsToldToTheLeadAndTheHead() {
        assertThat(gaps.find().count()).isZero();
        willow.leaves(willow.mona, "2026-12-11");
        long ann = trust.teacher("Ann Early", willow.oak);
        Acting.asOperator();
        desk.start(new InductionForm(ann, LocalDate.parse("2026-09-01"), SIX, "", null, willow.tess));
        willow.leaves(willow.tess, "2026-11-13");

        Acting.as(willow.lead());
        assertThat(gaps.find().some())
                .extracting(gap -> gap.name() + ": " + gap.what().replace('\u00a0', ' '))
                .containsExactly(
                        "Ann Early: no mentor, the induction tutor has left",
                        "Ed Early: the mentor leaves on Fri 11 Dec, the induction tutor has left");
        Acting.as(willow.head(willow.hana, willow.willow));
        assertThat(gaps.find().some()).extracting(SupportGaps.Gap::name).containsExactly("Ed Early");
        Acting.as(willow.staff(willow.mona));
        assertThat(gaps.find().count()).isZero();
        Acting.as(willow.lead());
        desk.support(ed, SupportKind.MENTOR, willow.hana, LocalDate.parse("2026-12-12"));
        desk.support(ed, SupportKind.TUTOR, trust.teacher("New Tutor", willow.willow), LocalDate.parse("2026-11-20"));
        assertThat(gaps.find().some())
                .as("a successor is named")
                .extracting(SupportGaps.Gap::name)
                .containsExactly("Ann Early");
        willow.leaves(ann, "2026-11-30");
        assertThat(gaps.find().count()).as("who goes themselves needs none").isZero();
    }

    private InductionPage page() {
        return pages.find("E1").orElseThrow();
    }

    private static void refused(String words, ThrowingCallable action) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action).withMessageContaining(words);
    }
}
