package uk.coppice.portal.training.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Crowd;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Several ask for topics, join them and take them back at the same moment. */
@DatabaseTest
class TopicsAtOnceTest {

    private static final int ASKING = 6;

    private final TopicRequests requests;
    private final TestTrust trust;
    private final List<Long> staff = new ArrayList<>();

    TopicsAtOnceTest(TopicRequests requests, TestTrust trust) {
        this.requests = requests;
        this.trust = trust;
    }

    @BeforeEach
    void aSchool() {
        long willow = trust.school("Willow Primary");
        for (int n = 1; n <= ASKING; n++) {
            staff.add(trust.teacher("Number " + n, willow));
        }
    }

    @RepeatedTest(3)
    void whoAskForTheSameTogetherAskForOneTopic() throws Exception {
        Set<Long> topics = ConcurrentHashMap.newKeySet();
        var crowd = new Crowd();
        staff.forEach(person -> crowd.add(person, () -> topics.add(requests.ask("Phonics for older readers", ""))));

        assertThat(crowd.go()).isEmpty();

        assertThat(topics).hasSize(1);
        Acting.asStaff(staff.getFirst());
        assertThat(requests.list(TopicState.OPEN, "", 0, 10))
                .singleElement()
                .matches(topic -> topic.interested() == ASKING);
    }

    /** Either it is taken back, and the others hear that it is gone or ask anew; or somebody joined, and it stays. */
    @RepeatedTest(5)
    void whoTakesATopicBackWhileOthersJoinLosesNobody() throws Exception {
        long first = staff.getFirst();
        Acting.asStaff(first);
        long topic = requests.ask("Phonics", "");
        var crowd = new Crowd();
        crowd.add(first, () -> requests.withdraw(topic));
        staff.subList(1, 3).forEach(person -> crowd.add(person, () -> requests.join(topic)));
        staff.subList(3, ASKING).forEach(person -> crowd.add(person, () -> requests.ask("phonics", "")));

        var refused = crowd.go();

        Acting.asStaff(first);
        boolean kept = requests.find(topic).isPresent();
        assertThat(refused).hasSize(kept ? 1 : 2).allMatch(reason -> reason.contains(kept ? "so it stays" : "is gone"));
        assertThat(requests.list(TopicState.OPEN, "", 0, 10))
                .singleElement()
                .matches(left -> left.interested() == (kept ? ASKING : ASKING - 3));
    }
}
