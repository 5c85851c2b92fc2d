package uk.coppice.portal.training.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionChanged;

@DatabaseTest
@RecordApplicationEvents
class TopicRequestsTest {

    private final TopicRequests requests;
    private final TestTrust trust;
    private final ApplicationEventPublisher publisher;
    private final JdbcClient jdbc;

    private long amy;
    private long ben;

    TopicRequestsTest(TopicRequests requests, TestTrust trust, ApplicationEventPublisher publisher, JdbcClient jdbc) {
        this.requests = requests;
        this.trust = trust;
        this.publisher = publisher;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoTeachers() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        Acting.asStaff(amy);
    }

    @Test
    void theMostWantedStandsFirst() {
        requests.ask("Phonics for older readers", "Year 5 who still guess");
        long maths = requests.ask("Fluency in number", "");
        Acting.asStaff(ben);
        requests.join(maths);
        requests.join(maths);

        var open = requests.list(TopicState.OPEN, "", 0, 10);

        assertThat(open)
                .extracting(TopicRequest::title, TopicRequest::interested, TopicRequest::mine)
                .containsExactly(tuple("Fluency in number", 2, true), tuple("Phonics for older readers", 1, false));
        assertThat(requests.count(TopicState.OPEN, "PHONICS")).isEqualTo(1);
        assertThat(requests.list(TopicState.OPEN, "%", 0, 10)).isEmpty();
    }

    @Test
    void whoAsksForTheSameJoins() {
        long first = requests.ask("Phonics for older readers", "");
        Acting.asStaff(ben);

        assertThat(requests.ask("  phonics for  OLDER readers ", "more")).isEqualTo(first);
        assertThat(requests.find(first).orElseThrow().interested()).isEqualTo(2);
    }

    @Test
    void onlyAnAskerWhoIsAloneTakesATopicBack() {
        long topic = requests.ask("Phonics", "");
        assertThat(requests.find(topic).orElseThrow().mayWithdraw()).isTrue();
        Acting.asStaff(ben);
        requests.join(topic);
        assertThatThrownBy(() -> requests.withdraw(topic)).isInstanceOf(Refusal.class);
        Acting.asStaff(amy);
        assertThatThrownBy(() -> requests.withdraw(topic)).isInstanceOf(Refusal.class);
        Acting.asStaff(ben);
        requests.leave(topic);
        Acting.asStaff(amy);
        requests.withdraw(topic);

        assertThat(requests.find(topic)).isEmpty();
        assertThatThrownBy(() -> requests.join(topic)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoWantsItIsForAdministratorsAlone() {
        long topic = requests.ask("Phonics", "");

        assertThatThrownBy(() -> requests.people(topic)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.close(topic, "No")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.plan(topic, 1)).isInstanceOf(AccessDeniedException.class);
        Acting.asAdministrator();
        assertThat(requests.people(topic)).containsExactly(amy);
        assertThatThrownBy(() -> requests.ask("Phonics", "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aClosedTopicSaysWhyAndCanBeOpenedAgain() {
        long topic = requests.ask("Phonics", "");
        Acting.asAdministrator();
        assertThatThrownBy(() -> requests.close(topic, " ")).isInstanceOf(Refusal.class);
        requests.close(topic, "It is in the January day.");
        Acting.asStaff(amy);
        assertThatThrownBy(() -> requests.withdraw(topic))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has been answered");

        var closed = requests.find(topic).orElseThrow();
        assertThat(closed.state()).isEqualTo(TopicState.CLOSED);
        assertThat(closed.answer()).isEqualTo("It is in the January day.");
        Acting.asStaff(ben);
        assertThatThrownBy(() -> requests.join(topic)).isInstanceOf(Refusal.class);
        Acting.asAdministrator();
        requests.reopen(topic);
        assertThat(requests.find(topic).orElseThrow().state()).isEqualTo(TopicState.OPEN);
    }

    @Test
    void thoseWhoAskedAreToldOnceWhenTheSessionIsPublished(ApplicationEvents events) {
        long topic = requests.ask("Phonics", "");
        Acting.asStaff(ben);
        requests.join(topic);
        var session = trust.session("OTP-1");
        Acting.asAdministrator();
        requests.plan(topic, session.id());

        publisher.publishEvent(new SessionChanged(session.id(), EnumSet.of(SessionChanged.What.TEXT)));
        assertThat(events.stream(TopicPlanned.class)).isEmpty();
        trust.together(() ->
                publisher.publishEvent(new SessionChanged(session.id(), EnumSet.of(SessionChanged.What.PUBLISHED))));
        trust.together(() ->
                publisher.publishEvent(new SessionChanged(session.id(), EnumSet.of(SessionChanged.What.PUBLISHED))));

        assertThat(events.stream(TopicPlanned.class))
                .containsExactly(new TopicPlanned(session.id(), "Phonics", List.of(amy, ben)));
        assertThat(requests.find(topic).orElseThrow().session())
                .map(TopicRequest.Planned::code)
                .contains("OTP-1");
    }

    @Test
    void whoHasLeftAsksForNothingAnyMore(ApplicationEvents events) {
        long topic = requests.ask("Phonics", "");
        Acting.asStaff(ben);
        requests.join(topic);
        var session = trust.session("OTP-1");
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = '2026-01-01' WHERE person_id = ?")
                .param(ben)
                .update());

        Acting.asStaff(amy);
        var seen = requests.find(topic).orElseThrow();
        assertThat(seen.interested()).isOne();
        assertThat(seen.mayWithdraw()).as("ben may come back").isFalse();
        Acting.asAdministrator();
        assertThat(requests.people(topic)).containsExactly(amy);
        requests.plan(topic, session.id());
        trust.together(() ->
                publisher.publishEvent(new SessionChanged(session.id(), EnumSet.of(SessionChanged.What.PUBLISHED))));
        assertThat(events.stream(TopicPlanned.class))
                .containsExactly(new TopicPlanned(session.id(), "Phonics", List.of(amy)));
    }

    @Test
    void manyWhoJoinAtOnceAreCountedOnceEach() throws Exception {
        long topic = requests.ask("Phonics", "");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        Acting.asStaff(ben);
                        try {
                            requests.join(topic);
                        } finally {
                            Acting.asNobody();
                        }
                        return null;
                    })
                    .toList());
            for (var result : results) {
                result.get();
            }
        }
        assertThat(requests.find(topic).orElseThrow().interested()).isEqualTo(2);
    }
}
