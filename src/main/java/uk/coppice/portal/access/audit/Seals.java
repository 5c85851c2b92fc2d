package uk.coppice.portal.access.audit;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.Roles;

/**
 * Seals the trail day by day: all rows of a day in order, keyed with the portal's secret, chained with the day before. A
 * day without rows is sealed too, so that none can be left out.
 */
@Service
public class Seals {

    /**
     * A day is sealed so long after its end, for a row counts by the moment it was written and may be committed later:
     * no work of the portal's takes as long in one transaction.
     */
    static final Duration GRACE = Duration.ofHours(1);

    private final SealRows rows;
    private final Clock clock;

    Seals(SealRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A day that was just sealed. */
    public record Sealed(LocalDate day, String seal) {}

    /** Seals the next day that is over; empty when none is left. */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    public Optional<Sealed> sealNext() {
        var last = rows.last();
        var next = last.map(seal -> seal.day().plusDays(1)).or(rows::firstDay);
        if (next.isEmpty() || next.get().isAfter(lastOver())) {
            return Optional.empty();
        }
        var sum = rows.sum(next.get(), last.map(SealRows.Seal::seal).orElse(""));
        rows.add(next.get(), sum);
        return Optional.of(new Sealed(next.get(), sum.seal()));
    }

    /** The last day that is sealed; empty when none is. */
    @RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public Optional<LocalDate> sealedUpTo() {
        return rows.last().map(SealRows.Seal::day);
    }

    private LocalDate lastOver() {
        return LocalDateTime.now(clock).minus(GRACE).toLocalDate().minusDays(1);
    }
}
