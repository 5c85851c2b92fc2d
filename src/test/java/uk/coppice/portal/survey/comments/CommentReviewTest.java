package uk.coppice.portal.survey.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.AnswerBox;
import uk.coppice.portal.survey.results.AnsweredSurvey;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSurveys;

@DatabaseTest
class CommentReviewTest {

    private final TestSurveys surveys;
    private final AnswerBox box;
    private final CommentReview review;
    private final PublishedComments published;
    private final JdbcClient jdbc;

    CommentReviewTest(
            TestSurveys surveys, AnswerBox box, CommentReview review, PublishedComments published, JdbcClient jdbc) {
        this.surveys = surveys;
        this.box = box;
        this.review = review;
        this.published = published;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anAdministrator() {
        Acting.asAdministrator();
    }

    private AnsweredSurvey with(int people) {
        return new AnsweredSurvey(surveys, box, "midyear-2026")
                .say(people, "WIL", "TEACHING", "agree", "agree", "Words");
    }

    @Test
    void nothingIsReadWhileItIsOpen() {
        long survey = with(12).open();
        assertThat(review.surveys()).isEmpty();
        assertThat(review.comments(survey, Review.WAITING, 0, 50)).isEmpty();
        String id = jdbc.sql("SELECT MIN(id) FROM survey_comment")
                .query(String.class)
                .single();
        assertThatThrownBy(() -> review.decide(survey, id, Review.WAITING, Review.SHOWN))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> review.publish(survey)).isInstanceOf(Refusal.class);
        assertThat(published.of(survey)).isEmpty();
    }

    @Test
    void nothingIsLeftWhenTooFewAnswered() {
        long survey = with(9).close();
        assertThat(review.surveys()).isEmpty();
        assertThat(review.comments(survey, Review.WAITING, 0, 50)).isEmpty();
    }

    @Test
    void theyStandInTheSameOrderEachTimeAndNotAsTheyCame() {
        long survey = with(40).close();
        var once = words(survey, Review.WAITING);
        assertThat(words(survey, Review.WAITING)).isEqualTo(once);
        assertThat(once).hasSize(40).isNotEqualTo(once.stream().sorted().toList());
    }

    @Test
    void whatIsLetThroughIsShownOnceItIsPublished() {
        long survey = with(12).close();
        var all = review.comments(survey, Review.WAITING, 0, 50);
        all.subList(0, 2).forEach(one -> review.decide(survey, one.id(), Review.WAITING, Review.SHOWN));
        assertThat(published.of(survey)).isEmpty();
        assertThatThrownBy(() -> review.publish(survey))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("to be read");
        all.subList(2, 12).forEach(one -> review.decide(survey, one.id(), Review.WAITING, Review.HELD_BACK));
        var back = all.get(5);
        review.decide(survey, back.id(), Review.HELD_BACK, Review.WAITING);
        review.decide(survey, back.id(), Review.WAITING, Review.SHOWN);

        review.publish(survey);

        assertThat(published.of(survey).get("change_first"))
                .containsExactlyInAnyOrder(all.get(0).words(), all.get(1).words(), back.words());
        assertThatThrownBy(() -> review.decide(survey, back.id(), Review.SHOWN, Review.WAITING))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("final");
    }

    @Test
    void otherWordsTakeThePlaceOfThoseThatWereWritten() {
        long survey = with(12).close();
        var one = review.comments(survey, Review.WAITING, 0, 1).getFirst();
        review.change(survey, one.id(), Review.WAITING, " Someone \u202ein our team ");
        assertThat(review.comments(survey, Review.SHOWN, 0, 9))
                .singleElement()
                .matches(now -> now.words().equals("Someone in our team"));
        assertThat(jdbc.sql("SELECT words FROM survey_comment")
                        .query(String.class)
                        .list())
                .doesNotContain(one.words());
        assertThatThrownBy(() -> review.change(survey, one.id(), Review.SHOWN, " \u200b "))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void oneDecisionWins() {
        long survey = with(12).close();
        var one = review.comments(survey, Review.WAITING, 0, 1).getFirst();
        review.decide(survey, one.id(), Review.WAITING, Review.HELD_BACK);
        assertThatThrownBy(() -> review.decide(survey, one.id(), Review.WAITING, Review.SHOWN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meanwhile");
        assertThat(review.comments(survey, Review.HELD_BACK, 0, 9)).hasSize(1);
    }

    @Test
    void nobodyElseReadsThem() {
        long survey = with(12).close();
        for (String role : List.of(Roles.STAFF, Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM)) {
            Acting.as(5, role);
            assertThatThrownBy(review::surveys).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> review.comments(survey, Review.WAITING, 0, 9))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> review.publish(survey)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<String> words(long survey, Review which) {
        return review.comments(survey, which, 0, 100).stream()
                .map(ReviewComment::words)
                .toList();
    }
}
