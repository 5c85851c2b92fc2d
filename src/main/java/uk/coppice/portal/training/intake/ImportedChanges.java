package uk.coppice.portal.training.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.coppice.portal.training.LeadsChanged;
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

    /**
     * Who of the staff leads a session from now on, and who does not any more, if it is to come.
     *
     * @param before null for a session that is new, or was a draft
     */
    Optional<LeadsChanged> leads(long id, @Nullable SessionRow before, SessionRow after) {
        var today = LocalDate.now(clock);
        if (after.status() != SessionStatus.PLANNED || after.date().isBefore(today)) {
            return Optional.empty();
        }
        var led = before == null || before.status() == SessionStatus.DRAFT ? Set.<Long>of() : staff(before);
        var leads = staff(after);
        var news = new LeadsChanged(id, without(leads, led), without(led, leads), null);
        return led.equals(leads) ? Optional.empty() : Optional.of(news);
    }

    /** Within the import's transaction, once the rows are written: of the sessions first. */
    void tell(List<SessionChanged> changes, List<LeadsChanged> leads) {
        changes.forEach(events::publishEvent);
        leads.forEach(events::publishEvent);
    }

    private static Set<Long> staff(SessionRow session) {
        return session.leads().stream()
                .map(SessionRow.Lead::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<Long> without(Set<Long> all, Set<Long> others) {
        return all.stream().filter(one -> !others.contains(one)).collect(Collectors.toUnmodifiableSet());
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
