package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.EmptyState;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Page;

/** What the page of one's own sessions and that of somebody else's have in common: a year of them, in the address. */
abstract class SessionsPage extends Page {

    private static final long serialVersionUID = 1L;

    private static final String YEAR = "year";

    private final transient Clock clock;

    SessionsPage(Clock clock) {
        super("ect");
        addClassName("ectsessions");
        this.clock = clock;
    }

    /** The year that the address asks for; the running one where it asks for none that there is. */
    final EctRecord.Year asked(EctRecord record, Location location) {
        var wanted = location.getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.matches("20\\d\\d"))
                .map(text -> new AcademicYear(Integer.parseInt(text)))
                .orElse(current());
        return record.year(wanted);
    }

    /** Links to the other years; empty where there is one only. */
    final Nav years(EctRecord record, EctRecord.Year shown, Function<String, RouterLink> link) {
        var years = new Nav();
        years.addClassName("btns");
        years.setAriaLabel("Other years");
        record.years().stream().filter(year -> !year.equals(shown)).forEach(year -> {
            var to = link.apply(year.year().toString());
            to.setQueryParameters(
                    QueryParameters.of(YEAR, String.valueOf(year.year().startYear())));
            to.addClassName("btn");
            years.add(to);
        });
        return years;
    }

    /** What stands below the panel where a year has no session. */
    static Component nothing() {
        return new EmptyState(
                "No session stands here yet",
                "Every session of the series is listed here once it is published, with its mark once the register is "
                        + "taken.");
    }

    /** Who sees it, below. */
    static Hint privacy() {
        return Hint.info(
                "Who sees this page: the early career teacher, the mentor, the induction tutor, the headteacher "
                        + "and the trust’s ECT lead. Attendance never decides an induction.");
    }

    final AcademicYear current() {
        return AcademicYear.of(today());
    }

    final DateWords words() {
        return new DateWords(today());
    }

    final Clock clock() {
        return clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
