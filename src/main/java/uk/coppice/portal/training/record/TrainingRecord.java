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
     * @param aim the aim of the trust's plan that the session serves; empty: none is named
     */
    public record Entry(
            String code,
            String title,
            SessionKind kind,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            boolean led,
            Mark mark,
            String aim) {

        public Duration length() {
            return Duration.between(start, end);
        }
    }

    /** How many different sessions count towards the aim. */
    public long counted() {
        return entries.stream().filter(entry -> entry.kind().countsTowardsAim()).count();
    }

    /** Those of one kind, attended and led. */
    public List<Entry> of(SessionKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** How many of them the person led. */
    public long led() {
        return entries.stream().filter(Entry::led).count();
    }

    /** How many of them the person was at for a part; how long a part is not kept. */
    public long inPart() {
        return entries.stream().filter(entry -> entry.mark() == Mark.PART).count();
    }

    /** Time in some of them, whole sessions. */
    public static Duration time(List<Entry> some) {
        return some.stream().map(Entry::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Time in all of them, whole sessions. */
    public Duration total() {
        return time(entries);
    }
}
