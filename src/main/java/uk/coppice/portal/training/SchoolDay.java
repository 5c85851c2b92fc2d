package uk.coppice.portal.training;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When pupils are at school: a session within needs cover.
 *
 * @param start when the school day starts
 * @param end when it ends
 */
@ConfigurationProperties("portal.school-day")
public record SchoolDay(
        @DefaultValue("08:30") LocalTime start,
        @DefaultValue("15:30") LocalTime end) {

    /** Whether a session at these times falls into the school day of a weekday. */
    public boolean overlaps(LocalDate date, LocalTime from, LocalTime to) {
        return date.getDayOfWeek().getValue() <= 5 && from.isBefore(end) && to.isAfter(start);
    }
}
