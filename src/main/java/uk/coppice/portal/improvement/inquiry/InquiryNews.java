package uk.coppice.portal.improvement.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.StoredTime;

/**
 * Says who is told when something happens to an inquiry: who is invited; of findings the heads of the authors' schools; of
 * what a reviewer decides the authors.
 */
@Component
class InquiryNews {

    static final String INVITED = "INQUIRY_INVITED";
    static final String TO_REVIEW = "INQUIRY_TO_REVIEW";
    static final String DECIDED = "INQUIRY_DECIDED";

    private static final Set<Move> DECISIONS = Set.of(Move.ACCEPT, Move.SEND_BACK, Move.PUBLISH, Move.KEEP_BACK);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InquiryNews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void invited(AuthorInvited invited) {
        tell(INVITED, List.of(invited.person()), invited.inquiry(), "");
    }

    @EventListener
    void moved(InquiryMoved moved) {
        if (moved.move() == Move.SUBMIT) {
            tell(TO_REVIEW, reviewers(moved.inquiry()), moved.inquiry(), "");
        } else if (DECISIONS.contains(moved.move())) {
            var authors = authors(moved.inquiry()).stream()
                    .filter(author -> author != moved.by())
                    .toList();
            tell(DECIDED, authors, moved.inquiry(), moved.move() + " ");
        }
    }

    private void tell(String kind, List<Long> people, long inquiry, String detail) {
        String now = StoredTime.of(clock.instant()).toString();
        people.forEach(person -> events.publishEvent(new PersonalNews(kind, person, inquiry, detail + now)));
    }

    private List<Long> authors(long inquiry) {
        return jdbc.sql("SELECT person_id FROM inquiry_author WHERE inquiry_id = ? AND joined = TRUE ORDER BY place")
                .param(inquiry)
                .query(Long.class)
                .list();
    }

    /** Heads and deputies of the schools where an author works, authors among them left out: as {@link InquiryScope}. */
    private List<Long> reviewers(long inquiry) {
        return jdbc.sql(
                        "SELECT DISTINCT o.person_id FROM post o WHERE o.staff_group IN ('HEAD', 'DEPUTY') "
                                + "AND o.start_date <= :today AND (o.end_date IS NULL OR o.end_date >= :today) AND o.school_id IN "
                                + "(SELECT lp.school_id FROM inquiry_author la JOIN post lp ON lp.person_id = la.person_id "
                                + "WHERE la.inquiry_id = :inquiry AND la.joined = TRUE AND lp.start_date <= :today "
                                + "AND (lp.end_date IS NULL OR lp.end_date >= :today)) AND o.person_id NOT IN "
                                + "(SELECT a.person_id FROM inquiry_author a WHERE a.inquiry_id = :inquiry AND a.joined = TRUE)")
                .param("inquiry", inquiry)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .list();
    }
}
