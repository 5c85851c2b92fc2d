package uk.coppice.portal.training.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.planning.PlanForm;
import uk.coppice.portal.training.planning.PlanProblems;
import uk.coppice.portal.training.planning.SessionPlanner;

@DatabaseTest
@RecordApplicationEvents
class TopicSessionsTest {

    private final TopicSessions sessions;
    private final TopicRequests requests;
    private final SessionPlanner planner;
    private final TestTrust trust;

    private long amy;
    private long topic;

    TopicSessionsTest(TopicSessions sessions, TopicRequests requests, SessionPlanner planner, TestTrust trust) {
        this.sessions = sessions;
        this.requests = requests;
        this.planner = planner;
        this.trust = trust;
    }

    @BeforeEach
    void aTopic() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);
        topic = requests.ask("Phonics: older readers", "Year 5 who still guess");
        Acting.asAdministrator();
    }

    @Test
    void theFormSaysWhatWasAskedFor() {
        var form = sessions.form(topic);

        assertThat(form.title()).isEqualTo("Phonics: older readers");
        assertThat(form.summary()).isEqualTo("Year 5 who still guess");
        assertThat(form.topic()).isEqualTo("Phonics");
    }

    @Test
    void thoseWhoAskedAreToldWhenItIsPublished(ApplicationEvents events) {
        String code = sessions.create(topic, dated());

        assertThat(requests.find(topic).orElseThrow().sessionBeingPlanned()).isTrue();
        assertThat(events.stream(TopicPlanned.class)).isEmpty();
        long session = complete(code);
        planner.publish(session);

        assertThat(events.stream(TopicPlanned.class))
                .containsExactly(new TopicPlanned(session, "Phonics: older readers", List.of(amy)));
        assertThat(requests.find(topic).orElseThrow().session())
                .map(TopicRequest.Planned::code)
                .contains(code);
    }

    @Test
    void withoutADateNothingIsKept() {
        assertThatThrownBy(() -> sessions.create(topic, sessions.form(topic))).isInstanceOf(PlanProblems.class);

        assertThat(requests.find(topic).orElseThrow().state()).isEqualTo(TopicState.OPEN);
    }

    @Test
    void aTopicBecomesOneSession() {
        sessions.create(topic, dated());

        assertThatThrownBy(() -> sessions.form(topic))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("answered");
        assertThatThrownBy(() -> sessions.create(topic, planner.empty())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sessions.form(77)).isInstanceOf(Refusal.class).hasMessageContaining("gone");
    }

    @Test
    void aDeletedDraftOpensTheTopicAgain() {
        String code = sessions.create(topic, dated());

        planner.delete(planner.open(code).orElseThrow().id());

        assertThat(requests.find(topic).orElseThrow().state()).isEqualTo(TopicState.OPEN);
    }

    @Test
    void aDraftBroughtBackIsWhatComesOfTheTopicAgain(ApplicationEvents events) {
        String code = sessions.create(topic, dated());
        var deleted = planner.delete(planner.open(code).orElseThrow().id());

        String back = planner.bringBack(deleted);

        var request = requests.find(topic).orElseThrow();
        assertThat(request.state()).isEqualTo(TopicState.PLANNED);
        assertThat(request.sessionBeingPlanned()).isTrue();
        long session = complete(back);
        planner.publish(session);
        assertThat(events.stream(TopicPlanned.class))
                .containsExactly(new TopicPlanned(session, "Phonics: older readers", List.of(amy)));
    }

    @Test
    void aTopicAnsweredMeanwhileStaysAnswered() {
        var closed = planner.delete(
                planner.open(sessions.create(topic, dated())).orElseThrow().id());
        requests.close(topic, "Covered by the seminar in March");
        planner.bringBack(closed);
        assertThat(requests.find(topic).orElseThrow().state()).isEqualTo(TopicState.CLOSED);

        requests.reopen(topic);
        var replaced = planner.delete(
                planner.open(sessions.create(topic, dated())).orElseThrow().id());
        String other = sessions.create(topic, dated());
        planner.bringBack(replaced);
        planner.publish(complete(other));
        assertThat(requests.find(topic).orElseThrow().session())
                .map(TopicRequest.Planned::code)
                .contains(other);
    }

    @Test
    void aSessionCalledOffOpensTheTopicAgainAndSaysSo(ApplicationEvents events) {
        long session = complete(sessions.create(topic, dated()));
        planner.publish(session);
        planner.callOff(session, "The trainer is ill");

        var request = requests.find(topic).orElseThrow();
        assertThat(request.state()).isEqualTo(TopicState.OPEN);
        assertThat(request.sessionCalledOff()).isTrue();
        assertThat(request.sessionBeingPlanned()).isFalse();
        assertThat(request.session()).isEmpty();

        planner.reinstate(session);
        assertThat(requests.find(topic).orElseThrow().state()).isEqualTo(TopicState.PLANNED);
        assertThat(requests.find(topic).orElseThrow().sessionCalledOff()).isFalse();

        planner.callOff(session, "The trainer is ill again");
        String code = sessions.create(topic, dated());
        assertThat(requests.find(topic).orElseThrow().sessionBeingPlanned()).isTrue();
        planner.reinstate(session);
        assertThat(requests.find(topic).orElseThrow().sessionBeingPlanned())
                .as("the topic stays with the newer session")
                .isTrue();
        planner.publish(complete(code, "OTHER-2"));
        assertThat(events.stream(TopicPlanned.class).count()).isEqualTo(2);
    }

    @Test
    void aTopicClosedMeanwhileStaysClosed() {
        long session = complete(sessions.create(topic, dated()));
        planner.publish(session);
        requests.close(topic, "Covered by the seminar in March");
        planner.callOff(session, "The trainer is ill");

        assertThat(requests.find(topic).orElseThrow().state()).isEqualTo(TopicState.CLOSED);
    }

    @Test
    void onlyAdministratorsTurnATopicIntoASession() {
        var form = dated();
        Acting.asStaff(amy);

        assertThatThrownBy(() -> sessions.form(topic)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sessions.create(topic, form)).isInstanceOf(AccessDeniedException.class);
    }

    private PlanForm dated() {
        var form = sessions.form(topic);
        return form.on(LocalDate.of(2026, 2, 3), form.title());
    }

    /** Adds what a published session needs. */
    private long complete(String code) {
        return complete(code, "OTHER");
    }

    private long complete(String code, String like) {
        var draft = planner.open(code).orElseThrow();
        trust.session(like).venue("Oak hall").places(9).ledFromOutside("Prof. Jones");
        var other = planner.open(like).orElseThrow().form();
        var form = draft.form();
        planner.change(
                draft.id(),
                draft.version(),
                other.about("Phonics: older readers", "Year 5 who still guess", "Phonics")
                        .on(form.date(), form.title()));
        return draft.id();
    }
}
