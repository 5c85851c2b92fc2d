package uk.coppice.portal.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The inductions of a {@link LargeTrust}: two in five new teachers, two years full time and four part time, with mentor,
 * tutor, programme, a review a term and, for those who stay, an outcome.
 */
final class LargeTrustInductions {

    private static final int YEARS = 2;
    private static final int YEARS_PART_TIME = 4;
    private static final int TERMS_A_YEAR = 3;
    private static final LocalDate TODAY = LocalDate.of(LargeTrust.LAST_YEAR + 1, 10, 1);
    private static final LocalDate KNOWN = LocalDate.of(LargeTrust.LAST_YEAR - 9, 9, 1);
    private static final String SUMMARY =
            "Lessons are calm and well planned. Questions now reach every pupil, and what they answer changes the next "
                    + "step. Assessment of writing is the thing to work on: the tutor and the teacher looked at books together.";
    private static final String TARGETS = "Watch two lessons of a colleague. Plan one unit of writing backwards.";

    private final LargeTrust trust;
    private final List<LargeTrust.Person> everybody;

    LargeTrustInductions(LargeTrust trust, List<LargeTrust.Person> everybody) {
        this.trust = trust;
        this.everybody = everybody;
    }

    /** Who is due at each series of a year. */
    static Map<String, List<LargeTrust.Person>> due(List<LargeTrust.Person> staff, int year, LargeTrust trust) {
        Map<String, List<LargeTrust.Person>> due = new HashMap<>();
        for (var person : staff) {
            if (inducted(person) && year < person.start.getYear() + years(person)) {
                due.computeIfAbsent(series(person, year, trust), code -> new ArrayList<>())
                        .add(person);
            }
        }
        return due;
    }

    private static boolean inducted(LargeTrust.Person person) {
        return person.earlyCareer && !person.start.isBefore(KNOWN.minusYears(1));
    }

    private static int years(LargeTrust.Person person) {
        return person.partTime ? YEARS_PART_TIME : YEARS;
    }

    private static String series(LargeTrust.Person person, int year, LargeTrust trust) {
        return LargeTrustTraining.series(year, (int) (person.id % LargeTrustTraining.series(trust)));
    }

    void write() throws SQLException {
        try (var inductions = trust.rows("induction (id, person_id, started_on, terms, outcome, outcome_on, version)");
                var series = trust.rows("induction_series (induction_id, series_code)");
                var supporters = trust.rows("induction_support (id, induction_id, kind, person_id, from_date)");
                var programmes = trust.rows("induction_programme (id, induction_id, from_date, lead_provider, "
                        + "delivery_partner, appropriate_body)");
                var reviews = trust.rows("induction_review (id, induction_id, kind, term, held_on, on_track, summary, "
                        + "targets, recorded_at, recorded_by, ect_comment, ect_read_at, version)");
                var outcomes = trust.rows(
                        "induction_outcome (id, induction_id, outcome, outcome_on, note, recorded_at, recorded_by)")) {
            int number = 0;
            for (var person : everybody) {
                if (!inducted(person)) {
                    continue;
                }
                number++;
                long id = person.id;
                var end = LocalDate.of(person.start.getYear() + years(person), 7, 20);
                boolean decided = end.isBefore(TODAY) && !person.gone(end);
                String outcome = number % 60 == 0 ? "FAIL" : number % 40 == 0 ? "EXTENDED" : "PASS";
                inductions.add(
                        id, id, person.start, 6, decided ? outcome : null, decided ? end : null, decided ? 1 : 0);
                if (decided) {
                    outcomes.add(trust.id(), id, outcome, end, "", end.atTime(12, 0), 0);
                }
                for (int year = person.start.getYear(); year < end.getYear() && year <= LargeTrust.LAST_YEAR; year++) {
                    if (!person.gone(LocalDate.of(year, 9, 1))) {
                        series.add(id, series(person, year, trust));
                    }
                }
                var mentor = trust.any(everybody);
                var tutor = trust.any(everybody);
                supporters.add(trust.id(), id, "MENTOR", mentor.id, person.start);
                if (tutor != mentor) {
                    supporters.add(trust.id(), id, "TUTOR", tutor.id, person.start);
                }
                programmes.add(trust.id(), id, person.start, "Lead Provider", "Delivery Partner", "Appropriate Body");
                reviews(reviews, person, years(person) * TERMS_A_YEAR, tutor);
            }
        }
    }

    private void reviews(ManyRows reviews, LargeTrust.Person person, int terms, LargeTrust.Person tutor)
            throws SQLException {
        for (int term = 1; term <= terms; term++) {
            var held = person.start.plusMonths(4L * term).minusDays(25);
            if (!held.isBefore(TODAY) || person.gone(held)) {
                return;
            }
            String kind = term == terms ? "FINAL" : term == terms / 2 ? "FIRST" : "PROGRESS";
            reviews.add(
                    trust.id(),
                    person.id,
                    kind,
                    kind.equals("PROGRESS") ? term : 0,
                    held,
                    term % 11 != 0,
                    SUMMARY,
                    TARGETS,
                    held.atTime(16, 0),
                    tutor.id,
                    "",
                    held.atTime(18, 0),
                    1);
        }
    }
}
