package uk.coppice.portal.training.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.SessionStatus;

/** Tells those who listen what an import made of sessions that are to come. The past is nobody's news. */
@Component
class ImportedChanges {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportedChanges(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** What is different, if it concerns anybody. */
    Optional<SessionChanged> of(long id, SessionRow before, SessionRow after) {
        var today = LocalDate.now(clock);
        if (before.date().isBefore(today) && after.date().isBefore(today)) {
            return Optional.empty();
        }
        Set<What> what = EnumSet.noneOf(What.class);
        if (before.status() != after.status()) {
            status(before.status(), after.status()).ifPresent(what::add);
        }
        if (after.status() == SessionStatus.PLANNED || after.status() == SessionStatus.CANCELLED) {
            if (!before.date().equals(after.date())
                    || !before.start().equals(after.start())
                    || !before.end().equals(after.end())) {
                what.add(What.DATE_OR_TIME);
            }
            if (!before.venue().equals(after.venue())) {
                what.add(What.PLACE);
            }
            if (before.capacity() != after.capacity()) {
                what.add(What.CAPACITY);
            }
            if (!before.leads().equals(after.leads())) {
                what.add(What.LEADS);
            }
            if (!before.title().equals(after.title()) || before.kind() != after.kind()) {
                what.add(What.TEXT);
            }
        }
        return what.isEmpty() ? Optional.empty() : Optional.of(new SessionChanged(id, Set.copyOf(what)));
    }

    /** Within the import's transaction, once the rows are written. */
    void tell(List<SessionChanged> changes) {
        changes.forEach(events::publishEvent);
    }

    private static Optional<What> status(SessionStatus before, SessionStatus after) {
        return switch (after) {
            case CANCELLED -> Optional.of(What.CALLED_OFF);
            case PLANNED ->
                before == SessionStatus.DRAFT
                        ? Optional.of(What.PUBLISHED)
                        : before == SessionStatus.CANCELLED ? Optional.of(What.REINSTATED) : Optional.empty();
            case DRAFT, DELIVERED -> Optional.empty();
        };
    }
}
