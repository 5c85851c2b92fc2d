package uk.coppice.portal.training.record;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.scorecard.spi.PlanAims;

/** The current person's own CPD record. */
@Service
public class TrainingRecords {

    private final RecordEntries entries;
    private final CurrentViewer currentViewer;
    private final PlanAims aims;

    TrainingRecords(RecordEntries entries, CurrentViewer currentViewer, PlanAims aims) {
        this.entries = entries;
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
}
