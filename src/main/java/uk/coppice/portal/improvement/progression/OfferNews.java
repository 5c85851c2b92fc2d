package uk.coppice.portal.improvement.progression;

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

/** Tells somebody that an offer waits for their answer; which one stands in no mail. */
@Component
class OfferNews implements NewsWriter {

    private static final String WAITS = "OFFER_WAITS";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OfferNews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** One that was answered when it was recorded is known to the person. */
    void recorded(long offer, OfferDraft draft) {
        if (draft.answer() == OfferAnswer.PENDING) {
            events.publishEvent(new PersonalNews(WAITS, draft.personId(), offer, ""));
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WAITS);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> words(PersonalNews news) {
        boolean waits = jdbc.sql("SELECT COUNT(*) FROM progression_offer WHERE id = ? AND person_id = ? "
                                + "AND answer = 'PENDING'")
                        .params(news.about(), news.person())
                        .query(Integer.class)
                        .single()
                > 0;
        return waits
                ? Optional.of(new NewsWords(
                        "Something waits for your answer",
                        "An offer waits for your answer",
                        List.of("an offer to you is recorded in the portal. Sign in, look at it, and say yes or no."),
                        "Your offers",
                        List.of(),
                        "See it and answer",
                        "/my-offers",
                        List.of("You, human resources, your head and deputies can see it, and nobody else."),
                        "You get this because the offer is to you.",
                        false))
                : Optional.empty();
    }
}
