package uk.coppice.portal.access.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.coppice.portal.platform.StoredTime;

/**
 * A row's place in the trail, newest first.
 *
 * @param at as stored
 * @param id of two rows of one moment the one with the higher id comes first
 */
public record TrailPlace(LocalDateTime at, long id) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,19})");
    private static final long MICROS = 1_000_000;

    /** The last that a database can compare with. */
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

    /** As it stands in an address. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, StoredTime.moment(at)) + "-" + id;
    }

    /** The place that an address names; empty when it names none. */
    public static Optional<TrailPlace> of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            long micros = Long.parseLong(parts.group(1));
            var at = StoredTime.of(Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1000));
            return Optional.of(new TrailPlace(at.isAfter(LAST) ? LAST : at, Long.parseLong(parts.group(2))));
        } catch (NumberFormatException | DateTimeException | ArithmeticException none) {
            return Optional.empty();
        }
    }
}
