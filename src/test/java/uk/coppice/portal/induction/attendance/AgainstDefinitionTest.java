package uk.coppice.portal.induction.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.series.SeriesSession;

/** The measure against its definition told day by day, on many small random trusts; a failure names the seed. */
class AgainstDefinitionTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);
    private static final int TRUSTS = 600;

    @Test
    void theMeasureAgreesWithItsDefinition() {
        var seen = new HashSet<String>();
        for (long seed = 1; seed <= TRUSTS; seed++) {
            var trust = new Trust(seed);
            for (int percent : new int[] {50, 75, 100}) {
                var measured = EctAttendance.of(
                        new MeasureRequest(YEAR, trust.asOf, Map.of("percent", "" + percent)),
                        trust.ects,
                        trust.year.training());
                String told = trust.told(percent);
                assertThat(measured.numerator() + "/" + measured.denominator())
                        .as("%d %% of the trust of seed %d", percent, seed)
                        .isEqualTo(told);
                seen.add(told);
            }
        }
        // The trusts are worth comparing only if their figures differ.
        assertThat(seen).hasSizeGreaterThan(12);
    }

    /** Thrown together from a seed, with dates that like to fall on edges. */
    private static final class Trust {

        private final Random random;
        private final MadeUpEcts year = new MadeUpEcts();
        private final List<Ect> ects = new ArrayList<>();
        private final LocalDate asOf;
        private final List<LocalDate> edges = new ArrayList<>();

        Trust(long seed) {
            random = new Random(seed);
            asOf = random.nextBoolean() ? YEAR.lastDay() : YEAR.firstDay().plusDays(random.nextInt(365));
            edges.addAll(List.of(YEAR.firstDay(), YEAR.lastDay(), asOf, day(), day()));
            int people = 1 + random.nextInt(5);
            for (long person = 1; person <= people; person++) {
                ects.add(ect(person));
            }
            for (int n = random.nextInt(9); n > 0; n--) {
                Map<Long, Mark> marks = new HashMap<>();
                var leads = new ArrayList<Long>();
                for (long person = 1; person <= people; person++) {
                    if (random.nextInt(4) > 0) {
                        marks.put(
                                person,
                                random.nextInt(3) > 0
                                        ? Mark.ATTENDED
                                        : Mark.values()[random.nextInt(Mark.values().length)]);
                    }
                    if (random.nextInt(8) == 0) {
                        leads.add(person);
                    }
                }
                year.session(
                        "ECT-Y" + (1 + random.nextInt(2)),
                        edge().toString(),
                        random.nextInt(4) > 0,
                        marks,
                        leads.toArray(Long[]::new));
            }
        }

        private Ect ect(long person) {
            var posts = new ArrayList<StaffHistory.Post>();
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                var from = random.nextBoolean() ? LocalDate.of(2020, 9, 1) : edge();
                posts.add(MadeUpEcts.post(person, from.toString(), later(from)));
            }
            var leave = new ArrayList<StaffHistory.Absence>();
            for (int n = random.nextInt(3); n > 0; n--) {
                var from = edge();
                leave.add(MadeUpEcts.leave(person, from.toString(), later(from)));
            }
            var started = random.nextBoolean() ? YEAR.firstDay() : edge();
            return new Ect(
                    MadeUpEcts.induction(
                            person,
                            started.toString(),
                            later(started),
                            random.nextInt(4) == 0 ? List.of("ECT-Y1", "ECT-Y2") : List.of("ECT-Y1")),
                    posts,
                    leave);
        }

        private @Nullable String later(LocalDate from) {
            var to = edge();
            return random.nextBoolean() ? null : (to.isBefore(from) ? from : to).toString();
        }

        private LocalDate day() {
            return YEAR.firstDay().plusDays(random.nextInt(365));
        }

        private LocalDate edge() {
            return edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(3) - 1);
        }

        /** Walks through the year, a day after the other. */
        String told(int percent) {
            int reached = 0;
            int counting = 0;
            for (var ect : ects) {
                int due = 0;
                int present = 0;
                for (var day = YEAR.firstDay(); !day.isAfter(asOf); day = day.plusDays(1)) {
                    for (SeriesSession session : year.sessions) {
                        if (session.date().equals(day) && due(ect, session, day)) {
                            due++;
                            var mark = session.marks().get(ect.induction().personId());
                            present += mark == Mark.ATTENDED || mark == Mark.PART || mark == Mark.MADE_UP ? 1 : 0;
                        }
                    }
                }
                counting += due >= 1 ? 1 : 0;
                reached += due >= 1 && present * 100 >= percent * due ? 1 : 0;
            }
            return reached + "/" + counting;
        }

        private static boolean due(Ect ect, SeriesSession session, LocalDate day) {
            var induction = ect.induction();
            boolean posted = false;
            for (var post : ect.posts()) {
                posted |= within(day, post.start(), post.end());
            }
            boolean away = false;
            for (var leave : ect.familyLeave()) {
                away |= within(day, leave.from(), leave.to());
            }
            return session.delivered()
                    && induction.series().contains(session.series())
                    && within(day, induction.startedOn(), induction.closedOn())
                    && posted
                    && !away
                    && !session.leads().contains(induction.personId());
        }

        private static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
            return day.toEpochDay() >= from.toEpochDay() && (to == null || day.toEpochDay() <= to.toEpochDay());
        }
    }
}
