package uk.coppice.portal.training.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;
import uk.coppice.portal.training.SessionKind;

/** The year 2025/26 of a trust made up for one test, in memory. Everyone is a number. */
final class MadeUpYear {

    static final AcademicYear YEAR = new AcademicYear(2025);

    final School willow = new School(1, "W", "Willow", day("2015-09-01"), null);
    final School oak = new School(2, "O", "Oak", day("2015-09-01"), null);
    /** Joins the trust on 1 January 2026. */
    final School joining = new School(3, "J", "Joining", day("2026-01-01"), null);
    /** Leaves the trust on 1 January 2026. */
    final School leaving = new School(4, "L", "Leaving", day("2015-09-01"), day("2026-01-01"));

    final School outside = new School(5, "X", "Outside", null, null);

    final DeliveredTraining training = new DeliveredTraining();
    private final List<StaffHistory.Post> posts = new ArrayList<>();
    private final List<StaffHistory.Absence> absences = new ArrayList<>();
    private long sessions;

    /** Teachers of a school since long ago. */
    MadeUpYear teachers(@Nullable School school, long... people) {
        for (long person : people) {
            post(person, school, StaffGroup.TEACHER, "2015-09-01", null);
        }
        return this;
    }

    MadeUpYear post(long person, @Nullable School school, StaffGroup group, String from, @Nullable String to) {
        posts.add(new StaffHistory.Post(person, school, group, day(from), to == null ? null : day(to), 1000));
        return this;
    }

    MadeUpYear absent(long person, String from, @Nullable String to) {
        absences.add(new StaffHistory.Absence(person, day(from), to == null ? null : day(to), false));
        return this;
    }

    /** A delivered session and who was present of the staff. */
    Given session(SessionKind kind, String date, long... leads) {
        long id = ++sessions;
        training.session(id, kind, null, day(date));
        for (long lead : leads) {
            training.lead(id, lead);
        }
        return new Given(id);
    }

    StaffHistory history() {
        return new StaffHistory(posts, absences);
    }

    static MeasureRequest request(Map<String, String> parameters) {
        return new MeasureRequest(YEAR, YEAR.lastDay(), parameters);
    }

    /** '3/5'. */
    static String figure(Measurement measurement) {
        return measurement.numerator() + "/" + measurement.denominator();
    }

    /** The people of a step of the working, each with the note. */
    static List<String> people(Measurement measurement, String step) {
        return measurement.steps().stream()
                .filter(each -> each.key().equals(step))
                .map(Step::subjects)
                .flatMap(List::stream)
                .map(MadeUpYear::words)
                .toList();
    }

    private static String words(Subject subject) {
        return subject.note().isEmpty() ? "" + subject.personId() : subject.personId() + " " + subject.note();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Who was present at a session. */
    final class Given {

        private final long id;

        private Given(long id) {
            this.id = id;
        }

        Given to(long... people) {
            for (long person : people) {
                training.staffPresent(id, person);
            }
            return this;
        }

        Given toGuestFrom(@Nullable School school) {
            training.guestPresent(id, school);
            return this;
        }
    }
}
