package uk.coppice.portal.dataprotection.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.access.RoleHolders;
import uk.coppice.portal.people.spi.OpenNews;
import uk.coppice.portal.people.spi.PersonalNews;

/** Says to whom it matters that something happened with a request: to who asks, and to those who handle requests. */
@Component
class RequestLetters {

    private final ApplicationEventPublisher events;
    private final RoleHolders holders;
    private final PersonRoles roles;
    private final Clock clock;

    RequestLetters(ApplicationEventPublisher events, RoleHolders holders, PersonRoles roles, Clock clock) {
        this.events = events;
        this.holders = holders;
        this.roles = roles;
        this.clock = clock;
    }

    /** How who asks can be told something today. */
    Reach reach(DataRequest request) {
        Long person = request.person();
        if (person != null && roles.viewer(person).isPresent()) {
            return Reach.PORTAL;
        }
        return request.email() == null ? Reach.NONE : Reach.EMAIL;
    }

    /** To who asks, if they can be reached. The same kind of news comes once a version of the request. */
    void toAsker(DataRequest request, RequestNews.Told told) {
        switch (reach(request)) {
            case PORTAL ->
                events.publishEvent(new PersonalNews(
                        told.kind(),
                        Objects.requireNonNull(request.person()),
                        request.id(),
                        told == RequestNews.Told.RECEIVED ? "" : "v" + request.version()));
            case EMAIL ->
                events.publishEvent(new OpenNews(
                        told.kind(), request.id(), request.name(), Objects.requireNonNull(request.email())));
            case NONE -> {
                // The page of the request says so to whoever handles it.
            }
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
