package uk.coppice.portal.induction.attendance;

import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.PlanAims;

/** What the trust's plan expects of early career teachers' attendance. */
@Component
class AttendanceAim {

    private final PlanAims aims;

    AttendanceAim(PlanAims aims) {
        this.aims = aims;
    }

    /** The percentage in the phase of a year; 0 when the plan sets none. */
    int percent(AcademicYear year) {
        return aims.parametersOf(EctAttendance.KEY, year).stream()
                .map(parameters -> parameters.get(EctAttendance.PERCENT))
                .mapToInt(percent -> percent == null ? 0 : Integer.parseInt(percent))
                .max()
                .orElse(0);
    }
}
