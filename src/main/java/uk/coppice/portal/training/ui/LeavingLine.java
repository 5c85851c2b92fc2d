package uk.coppice.portal.training.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.ui.HomeLine;
import uk.coppice.portal.training.record.TrainingRecords;

/** For who leaves soon: their record and certificates are theirs to save while they can sign in. */
@Component
@Order(1)
class LeavingLine implements HomeLine {

    private final TrainingRecords records;
    private final CurrentViewer viewer;
    private final Clock clock;

    LeavingLine(TrainingRecords records, CurrentViewer viewer, Clock clock) {
        this.records = records;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public Optional<Line> line() {
        return viewer.get().is(Roles.STAFF)
                ? records.leavingOn()
                        .map(last -> new Line(
                                "Your training record",
                                "Save it, and your certificates, by " + new DateWords(LocalDate.now(clock)).day(last)
                                        + ", your last day: after that you can’t sign in.",
                                "my-record",
                                "See my record"))
                : Optional.empty();
    }
}
