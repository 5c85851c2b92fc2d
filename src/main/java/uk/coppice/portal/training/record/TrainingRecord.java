package uk.coppice.portal.training.record;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/**
 * One person's training over an academic year.
 *
 * @param year the year
 * @param entries delivered sessions attended or led, the latest first
 * @param aim how many different sessions the trust's plan aims at for everyone this year; 0 when it sets none
 */
public record TrainingRecord(AcademicYear year, List<Entry> entries, int aim) {

    /**
     * One session attended or led.
     *
     * @param led whether the person led or co-led it
     * @param mark the mark of somebody who attended; {@link Mark#ATTENDED} for a lead
     */
    public record Entry(
            String code,
            String title,
            SessionKind kind,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            boolean led,
            Mark mark) {

        public Duration length() {
            return Duration.between(start, end);
        }
    }

    /** How many different sessions count towards the aim. */
    public long counted() {
        return entries.stream().filter(entry -> entry.kind().countsTowardsAim()).count();
    }

    /** Time in all of them, whole sessions. */
    public Duration total() {
        return entries.stream().map(Entry::length).reduce(Duration.ZERO, Duration::plus);
    }
}
