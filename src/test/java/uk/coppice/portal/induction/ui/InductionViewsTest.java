package uk.coppice.portal.induction.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.induction.InductionCase;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.outcome.OutcomeDesk;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The pages of induction, for each who may open them and for those who may not. */
@ViewTest
class InductionViewsTest {

    private final Browser browser;
    private final InductionDesk desk;
    private final OutcomeDesk outcomes;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private InductionCase willow;
    private long ed;

    InductionViewsTest(
            Browser browser,
            InductionDesk desk,
            OutcomeDesk outcomes,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.browser = browser;
        this.desk = desk;
        this.outcomes = outcomes;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void edBeganInSeptember() {
        clock.set("2026-11-20T10:00");
        willow = new InductionCase(trust, jdbc);
        ed = desk.start(willow.form(willow.ed, "2026-09-01"));
    }

    @Test
    void theTeacherSeesTermsLengthAndWhoSees() {
        browser.open(willow.staff(willow.ed), "induction");

        assertThat(Screen.words())
                .contains(
                        "Your induction has begun",
                        "Induction term 1 of 6",
                        "Mentor Mona Mentor, tutor Tess Tutor",
                        "Six terms, six reviews",
                        "Due by",
                        "of 6 terms served",
                        "Who sees this page: you, Tess Tutor, your headteacher and the trust's ECT lead");
        assertThat(Screen.offers("Record it")).isFalse();
        assertThat(Screen.offers("Enter the outcome")).isFalse();
        assertThat(Screen.offers("Change the mentor")).isFalse();
    }

    @Test
    void theTutorRecordsAReviewAndTheTeacherReadsIt() {
        browser.open(willow.staff(willow.tess), "");
        assertThat(Screen.words()).contains("Progress review due: Ed Early", "You are the induction tutor");
        browser.go("inductions/E1");

        Screen.press("Record it");
        Screen.press("Save it");
        assertThat(dialog()).contains("Choose how it goes");
        track(true);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("What was found")), "Calm and clear");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Targets until the next one")), "Pace");
        Screen.press("Save it");
        assertThat(Screen.words()).contains("Calm and clear", "Targets: Pace", "Not read by the teacher yet");

        browser.open(willow.staff(willow.ed), "induction");
        assertThat(Screen.words()).contains("Your induction is on track", "Read your progress review");
        Screen.press("Read it");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Your comment, if you like")), "Thank you");
        Screen.press("I have read it");
        assertThat(Screen.words()).contains("The teacher says: Thank you").doesNotContain("Read your progress review");
    }

    @Test
    void theMentorSeesNoReviewAndNoOutcome() {
        Acting.asOperator();
        outcomes.decide(ed, Outcome.EXTENDED, LocalDate.of(2026, 11, 2), "Early for a test");

        browser.open(willow.staff(willow.mona), "inductions/E1");

        assertThat(Screen.words())
                .contains("Induction of Ed Early", "of 6 terms served")
                .doesNotContain(
                        "Progress review", "appropriate body decided", "Extended", "Days away", "Early for a test");
        browser.go("inductions");
        assertThat(Screen.words()).contains("Ed Early").doesNotContain("due by");
    }

    @Test
    void anotherSchoolsHeadHumanResourcesAndColleaguesFindNoSuchPage() {
        browser.open(willow.head(willow.otto, willow.oak), "inductions/E1");
        assertThat(Screen.words()).contains("There is no such page").doesNotContain("Ed Early");
        browser.open(willow.viewer(willow.otto, Roles.STAFF, Roles.HR), "inductions/E1");
        assertThat(Screen.words()).contains("There is no such page");
        browser.open(willow.staff(willow.otto), "inductions");
        assertThat(Screen.words()).contains("No ECT is yours");
        browser.open(willow.staff(willow.otto), "induction");
        assertThat(Screen.words()).contains("You have no induction here");
    }

    @Test
    void theHeadChangesTheMentorButEntersNoOutcome() {
        browser.open(willow.head(willow.hana, willow.willow), "inductions/E1");

        assertThat(Screen.offers("Change the mentor")).isTrue();
        assertThat(Screen.offers("Record it")).isTrue();
        assertThat(Screen.offers("Enter the outcome")).isFalse();
    }

    @Test
    void theEctLeadSeesAllAndEntersTheOutcome() {
        willow.leaves(willow.mona, "2026-10-31");
        browser.open(willow.lead(), "inductions");
        assertThat(Screen.words())
                .contains("1 ECT has a review due", "Ed Early", "Mentor has left", "Download for Excel");
        browser.go("inductions?show=overdue");
        assertThat(Screen.words()).contains("Nobody found");
        browser.go("inductions/E1");
        assertThat(Screen.words()).contains("Mona Mentor, the mentor, works for the trust no more");
        assertThat(Screen.offers("Record it")).isFalse();

        Screen.press("Enter the outcome");
        @SuppressWarnings("unchecked")
        var outcome = (com.vaadin.flow.component.select.Select<Outcome>) _get(
                com.vaadin.flow.component.select.Select.class, spec -> spec.withLabel("The appropriate body decided"));
        outcome.setValue(Outcome.PASS);
        Screen.press("Save it");
        assertThat(dialog()).contains("before the expected end");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Why before the expected end")), "Reduced by agreement");
        Screen.press("Save it");
        assertThat(Screen.words())
                .contains("Ed Early has passed induction", "Passed, Fri 20 Nov. Reduced by agreement");
        Screen.press("Take back");
        assertThat(Screen.words()).contains("Nothing yet");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(Screen.words()).contains("Ed Early has passed induction");
    }

    @Test
    void theAdministratorSeesDatesAndOutcomeButNoReview() {
        browser.open(willow.administrator(), "inductions/E1");

        assertThat(Screen.words())
                .contains("Induction of Ed Early")
                .doesNotContain("Six terms, six reviews", "Days away");
        assertThat(Screen.offers("Enter the outcome")).isTrue();
        browser.go("inductions");
        assertThat(Screen.words()).contains("Ed Early").doesNotContain("Download for Excel");
    }

    @Test
    void daysAwayAreEnteredAndTakenBack() {
        browser.open(willow.staff(willow.tess), "inductions/E1");
        Screen.press("Enter days away");
        _setValue(
                _get(com.vaadin.flow.component.datepicker.DatePicker.class, spec -> spec.withLabel("First day")),
                LocalDate.of(2026, 10, 5));
        Screen.press("Save it");
        assertThat(Screen.words()).contains("Mon 5 Oct", "1 school day. Fewer than 30, so nothing is added.");
        Screen.press("Remove");
        assertThat(Screen.words()).contains("None are known");
    }

    @Test
    void theFirstDayIsMendedWithHistoryAndUndo() {
        browser.open(willow.head(willow.hana, willow.willow), "inductions/E1");
        Screen.press("Change the first day or terms");
        _setValue(
                _get(
                        com.vaadin.flow.component.textfield.BigDecimalField.class,
                        spec -> spec.withLabel("Terms agreed at the start")),
                java.math.BigDecimal.valueOf(9));
        Screen.press("Save it");
        assertThat(dialog()).contains("1 to 6 terms");
        _setValue(
                _get(
                        com.vaadin.flow.component.textfield.BigDecimalField.class,
                        spec -> spec.withLabel("Terms agreed at the start")),
                java.math.BigDecimal.valueOf(4));
        Screen.press("Save it");
        assertThat(Screen.words()).contains("of 4 terms served", "What was changed", "6 → 4");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(Screen.words()).contains("of 6 terms served", "4 → 6");
    }

    @Test
    void aReductionIsTakenBackOnThePage() {
        Acting.asOperator();
        outcomes.length(
                ed,
                new uk.coppice.portal.induction.terms.LengthDecision(
                        uk.coppice.portal.induction.terms.LengthDecision.Kind.REDUCED,
                        java.math.BigDecimal.valueOf(4),
                        LocalDate.of(2026, 11, 2),
                        "Taught before"));
        browser.open(willow.head(willow.hana, willow.willow), "inductions/E1");
        assertThat(Screen.words()).contains("Reduced to 4 terms in all, Mon 2 Nov. Taught before");
        assertThat(Screen.offers("Take back")).isFalse();

        browser.open(willow.lead(), "inductions/E1");
        Screen.press("Take back");
        Screen.press("Take it back");
        assertThat(dialog()).contains("Say in a few words why");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Why")), "Meant for another");
        Screen.press("Take it back");
        assertThat(Screen.words()).contains("of 6 terms served").doesNotContain("Reduced to 4");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(Screen.words()).contains("of 4 terms served");
    }

    @Test
    void whoNamesSupportFindsItOnTheFirstPage() {
        willow.leaves(willow.mona, "2026-12-11");
        browser.open(willow.head(willow.hana, willow.willow), "");
        assertThat(Screen.words()).contains("Name support for Ed Early", "The mentor leaves on Fri 11 Dec.");
        browser.open(willow.staff(willow.tess), "");
        assertThat(Screen.words()).doesNotContain("Name support");
    }

    private static String dialog() {
        return Screen.words(_get(com.vaadin.flow.component.dialog.Dialog.class));
    }

    @SuppressWarnings("unchecked")
    private static void track(boolean on) {
        ((RadioButtonGroup<Boolean>) _get(RadioButtonGroup.class, spec -> spec.withLabel("How it goes"))).setValue(on);
    }
}
