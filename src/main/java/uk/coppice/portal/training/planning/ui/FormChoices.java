package uk.coppice.portal.training.planning.ui;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.scorecard.spi.PlanAims;
import uk.coppice.portal.training.calendar.TrainingCalendar;
import uk.coppice.portal.training.planning.SeriesPlanner;

/** What planning forms offer to choose from. */
@Component
class FormChoices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient TrainingCalendar calendar;
    private final transient StaffDirectory directory;
    private final transient PlanAims aims;
    private final transient SeriesPlanner series;
    private final transient Clock clock;

    FormChoices(TrainingCalendar calendar, StaffDirectory directory, PlanAims aims, SeriesPlanner series, Clock clock) {
        this.calendar = calendar;
        this.directory = directory;
        this.aims = aims;
        this.series = series;
        this.clock = clock;
    }

    List<String> topics() {
        return calendar.topics(today().minusYears(2));
    }

    List<String> venues() {
        return calendar.venues(today().minusYears(2));
    }

    List<PlanAims.Aim> aims() {
        return aims.aims();
    }

    LeadsField leads() {
        return new LeadsField(directory, today());
    }

    /** What one should know of a day before choosing it; empty for a plain school day. */
    Optional<String> aboutDay(@Nullable LocalDate day) {
        if (day == null) {
            return Optional.empty();
        }
        String name = new DateWords(today()).day(day);
        var closed = series.whyClosed(day, null);
        if (closed.isPresent()) {
            return Optional.of(name + " is no school day: " + closed.get() + ".");
        }
        var schools = series.closedSchools(day);
        if (!schools.isEmpty()) {
            return Optional.of("On " + name + ", " + String.join("; ", schools) + ".");
        }
        return day.isBefore(today()) ? Optional.of(name + " has gone by.") : Optional.empty();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
