package uk.coppice.portal.survey.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.results.AnsweredSurvey;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class SurveyActionsTest {

    private final SurveyActions actions;
    private final TestSurveys surveys;
    private final AnswerBox box;
    private final TestTrust trust;
    private final TestClock clock;
    private long willow;
    private long ash;
    private long amy;
    private long survey;

    SurveyActionsTest(SurveyActions actions, TestSurveys surveys, AnswerBox box, TestTrust trust, TestClock clock) {
        this.actions = actions;
        this.surveys = surveys;
        this.box = box;
        this.trust = trust;
        this.clock = clock;
    }

    @BeforeEach
    void closed() {
        willow = trust.school("Willow");
        ash = trust.school("Ash");
        amy = trust.teacher("Amy Adams", willow);
        survey = new AnsweredSurvey(surveys, box, "midyear-2026")
                .say(12, "WIL", "TEACHING", "agree")
                .close();
    }

    private ActionDraft draft(@Nullable Long school) {
        return new ActionDraft(
                "workload_manageable", school, "Marking takes long", "Fewer books", amy, LocalDate.of(2026, 5, 1));
    }

    @Test
    void staffSeeWhatIsPublishedForThemAndNothingElse() {
        Acting.asAdministrator();
        long forAll = actions.add(survey, draft(null));
        long forAsh = actions.add(survey, draft(ash));
        long forWillow = actions.add(survey, draft(willow));
        actions.add(survey, draft(null));
        for (long one : new long[] {forAll, forAsh, forWillow}) {
            actions.publish(one, 1, true);
        }
        Acting.asStaff(amy);
        assertThat(actions.forMe()).extracting(SurveyAction::id).containsExactly(forAll, forWillow);
        assertThat(actions.forMe().getFirst().ownerName()).isEqualTo("Amy Adams");
        Acting.asLeaderOf(9, ash);
        assertThat(actions.forMe()).extracting(SurveyAction::id).containsExactly(forAll, forAsh);
    }

    @Test
    void aSchoolLeaderWritesForTheirSchoolAlone() {
        Acting.asLeaderOf(9, ash);
        assertThatThrownBy(() -> actions.add(survey, draft(null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> actions.add(survey, draft(willow))).isInstanceOf(Refusal.class);
        long mine = actions.add(survey, draft(ash));
        assertThatThrownBy(() -> actions.change(mine, 1, draft(willow))).isInstanceOf(Refusal.class);
        Acting.asAdministrator();
        long trustWide = actions.add(survey, draft(null));
        Acting.asLeaderOf(9, ash);
        assertThat(actions.of(survey)).extracting(SurveyAction::id).containsExactly(mine);
        assertThatThrownBy(() -> actions.publish(trustWide, 1, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void itsStatesAreRemembered() {
        Acting.asAdministrator();
        long one = actions.add(survey, draft(null));
        clock.pass(Duration.ofDays(10));
        actions.move(one, 1, ActionState.UNDER_WAY);
        clock.pass(Duration.ofDays(10));
        actions.move(one, 2, ActionState.DONE);
        var now = actions.of(survey).getFirst();
        assertThat(now.state()).isEqualTo(ActionState.DONE);
        assertThat(now.history())
                .containsExactly(
                        new SurveyAction.Step(ActionState.PLANNED, LocalDate.of(2026, 1, 14)),
                        new SurveyAction.Step(ActionState.UNDER_WAY, LocalDate.of(2026, 1, 24)),
                        new SurveyAction.Step(ActionState.DONE, LocalDate.of(2026, 2, 3)));
    }

    @Test
    void whatIsThrownAwayComesBackWithItsHistoryForADay() {
        Acting.asAdministrator();
        long one = actions.add(survey, draft(ash));
        clock.pass(Duration.ofDays(10));
        actions.move(one, 1, ActionState.UNDER_WAY);
        var before = actions.of(survey).getFirst();

        actions.remove(one, 2);
        assertThat(actions.of(survey)).isEmpty();
        assertThatThrownBy(() -> actions.publish(one, 3, true)).isInstanceOf(Refusal.class);
        Acting.asLeaderOf(9, willow);
        assertThatThrownBy(() -> actions.bringBack(one, 3)).isInstanceOf(Refusal.class);
        Acting.asAdministrator();
        actions.bringBack(one, 3);
        assertThat(actions.of(survey).getFirst())
                .returns(one, SurveyAction::id)
                .returns(ActionState.UNDER_WAY, SurveyAction::state)
                .returns(before.draft(), SurveyAction::draft)
                .returns(before.history(), SurveyAction::history);
        assertThatThrownBy(() -> actions.bringBack(one, 4)).isInstanceOf(Refusal.class);

        actions.remove(one, 4);
        clock.pass(Duration.ofDays(2));
        actions.remove(actions.add(survey, draft(null)), 1);
        assertThatThrownBy(() -> actions.bringBack(one, 5)).isInstanceOf(Refusal.class);
    }

    @Test
    void twoWhoChangeItDoNotOverwriteEachOther() {
        Acting.asAdministrator();
        long one = actions.add(survey, draft(null));
        actions.change(one, 1, draft(ash));
        assertThatThrownBy(() -> actions.change(one, 1, draft(willow)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meanwhile");
    }

    @Test
    void whatStaffSeeIsNotThrownAway() {
        Acting.asAdministrator();
        long one = actions.add(survey, draft(null));
        actions.publish(one, 1, true);
        assertThatThrownBy(() -> actions.remove(one, 2)).isInstanceOf(Refusal.class);
        actions.publish(one, 2, false);
        actions.remove(one, 3);
        assertThat(actions.of(survey)).isEmpty();
    }

    @Test
    void nothingIsSaidOfASurveyThatIsOpenOrWithoutWords() {
        Acting.asAdministrator();
        long open = new AnsweredSurvey(surveys, box, "midyear-2027")
                .say(12, "WIL", "TEACHING", "agree")
                .open();
        assertThatThrownBy(() -> actions.add(open, draft(null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> actions.add(survey, new ActionDraft(null, null, " ", "x", null, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("what you heard");
    }

    @Test
    void othersMayNotWrite() {
        Acting.as(amy, Roles.STAFF);
        assertThatThrownBy(() -> actions.add(survey, draft(willow))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actions.of(survey)).isInstanceOf(AccessDeniedException.class);
    }
}
