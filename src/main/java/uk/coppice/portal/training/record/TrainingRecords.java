package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.scorecard.spi.PlanAims;

/** The current person's own CPD record. */
@Service
public class TrainingRecords {

    private static final int TOLD_DAYS_BEFORE = 60;

    private final RecordEntries entries;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final PlanAims aims;
    private final Clock clock;

    TrainingRecords(RecordEntries entries, JdbcClient jdbc, CurrentViewer currentViewer, PlanAims aims, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentViewer = currentViewer;
        this.aims = aims;
    }

    /** What the current person attended or led in a year; a booking counts once they have been. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public TrainingRecord mine(AcademicYear year) {
        int aim = aims.parametersOf("cpd-reach", year).stream()
                .map(parameters -> parameters.get("sessions"))
                .mapToInt(sessions -> sessions == null ? 0 : Integer.parseInt(sessions))
                .max()
                .orElse(0);
        Long me = currentViewer.get().personId();
        return new TrainingRecord(
                year, me == null ? List.of() : entries.of(List.of(me), year).getOrDefault(me, List.of()), aim);
    }

    /**
     * The current person's last day in post, when it is within the next two months and no other post follows: the day after
     * it they cannot sign in, so what they want to keep they save before.
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<LocalDate> leavingOn() {
        var today = LocalDate.now(clock);
        return Optional.ofNullable(currentViewer.get().personId())
                .flatMap(me -> jdbc.sql("SELECT MAX(end_date) FROM post WHERE person_id = ? "
                                + "HAVING COUNT(*) = COUNT(end_date) AND COUNT(*) > 0")
                        .param(me)
                        .query(LocalDate.class)
                        .optional())
                .filter(last -> !last.isBefore(today) && last.isBefore(today.plusDays(TOLD_DAYS_BEFORE)));
    }
}
