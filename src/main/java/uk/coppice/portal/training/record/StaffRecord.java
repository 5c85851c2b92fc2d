package uk.coppice.portal.training.record;

import java.util.List;

/**
 * The year of one member of staff, for those who lead their school.
 *
 * @param workplace the school that the viewer sees them at, or the central team
 * @param entries sessions attended or led, the latest first
 */
public record StaffRecord(
        long person, String staffNo, String name, String workplace, String post, List<TrainingRecord.Entry> entries) {

    /** How many sessions count towards the trust's aim. */
    public long counted() {
        return entries.stream().filter(entry -> entry.kind().countsTowardsAim()).count();
    }
}
