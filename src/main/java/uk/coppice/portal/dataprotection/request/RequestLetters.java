package uk.coppice.portal.dataprotection.request;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.RoleHolders;
import uk.coppice.portal.people.spi.OpenNews;
import uk.coppice.portal.people.spi.PersonalNews;

/** Says to whom it matters that something happened with a request: to who asks, and to those who handle requests. */
@Component
class RequestLetters {

    private final ApplicationEventPublisher events;
    private final RoleHolders holders;
    private final Clock clock;

    RequestLetters(ApplicationEventPublisher events, RoleHolders holders, Clock clock) {
        this.events = events;
        this.holders = holders;
        this.clock = clock;
    }

    /** To who asks. The same kind of news comes once a version of the request. */
    void toAsker(DataRequest request, RequestNews.Told told) {
        Long person = request.person();
        String email = request.email();
        if (person != null) {
            events.publishEvent(new PersonalNews(
                    told.kind(),
                    person,
                    request.id(),
                    told == RequestNews.Told.RECEIVED ? "" : "v" + request.version()));
        } else if (email != null) {
            events.publishEvent(new OpenNews(told.kind(), request.id(), request.name(), email));
        }
    }

    /** To everybody who handles requests, except who asks. */
    void toHandlers(DataRequest request) {
        for (long handler : holders.of(Handlers.ROLES, LocalDate.now(clock))) {
            if (request.person() == null || request.person() != handler) {
                events.publishEvent(new PersonalNews(RequestNews.CAME, handler, request.id(), ""));
            }
        }
    }
}
