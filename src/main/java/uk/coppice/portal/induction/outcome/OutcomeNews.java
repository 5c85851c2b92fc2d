package uk.coppice.portal.induction.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.people.spi.NewsWriter;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.StoredTime;

/** Tells an early career teacher that there is something to read, and in the mail nothing of what it is. */
@Component
class OutcomeNews implements NewsWriter {

    private static final String RECORDED = "INDUCTION_RECORDED";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutcomeNews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void recorded(long induction, long teacher) {
        events.publishEvent(new PersonalNews(
                RECORDED, teacher, induction, StoredTime.of(clock.instant()).toString()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RECORDED);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> words(PersonalNews news) {
        boolean stands = jdbc.sql("SELECT COUNT(*) FROM induction_outcome WHERE induction_id = ?")
                        .param(news.about())
                        .query(Integer.class)
                        .single()
                > 0;
        return stands
                ? Optional.of(new NewsWords(
                        "Something was recorded in your induction",
                        "Something was recorded in your induction",
                        List.of("something was recorded in your induction. Sign in to read it."),
                        "Your induction",
                        List.of(),
                        "Sign in and read it",
                        "/induction",
                        List.of("What it is stands in no email."),
                        "You get this because it is your induction.",
                        false))
                : Optional.empty();
    }
}
