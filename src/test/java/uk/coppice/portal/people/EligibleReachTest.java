package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;
import uk.coppice.portal.scorecard.spi.Subject;

class EligibleReachTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);
    private static final long AMY = 1;
    private static final long BEN = 2;
    private static final long NEW = 3;
    private static final long AWAY = 4;

    private final School willow = new School(1, "W", "Willow", LocalDate.of(2015, 9, 1), null);
    private final List<Long> asked = new ArrayList<>();

    @Test
    void fromThoseInPostPastTheNewAndTheAwayToThoseWhoCount() {
        var figure = figure(LongStream.of(AMY, BEN, NEW, AWAY));

        assertThat(figure.numerator().intValue()).isEqualTo(1);
        assertThat(figure.denominator().intValue()).isEqualTo(2);
        assertThat(figure.steps())
                .containsExactly(
                        Step.of(
                                "midday",
                                Step.Kind.START,
                                "midday staff in post",
                                List.of(Subject.of(AMY), Subject.of(BEN), Subject.of(NEW), Subject.of(AWAY))),
                        Step.of(
                                "too-new",
                                Step.Kind.LEFT_OUT,
                                "in post under 90 days of this year",
                                List.of(new Subject(NEW, "31 days in post this year"))),
                        Step.of(
                                "away",
                                Step.Kind.LEFT_OUT,
                                "on long absence, under 90 days at work",
                                List.of(new Subject(AWAY, "on long absence, 0 days at work this year"))),
                        Step.of("count", Step.Kind.COUNTS, 2, "count"),
                        Step.of("reached", Step.Kind.REACHED, "baked", List.of(new Subject(AMY, "a cake"))),
                        Step.of("missed", Step.Kind.MISSED, "did not", List.of(new Subject(BEN, "no cake yet"))));
        assertThat(figure.breakdowns().getFirst().parts())
                .containsExactly(new Breakdown.Part("Willow", 1, 1), new Breakdown.Part("Central team", 0, 1));
        assertThat(asked).containsExactly(AMY, BEN);
    }

    @Test
    void nobodyAtAllIsStillAFigure() {
        assertThat(figure(LongStream.empty()).denominator().intValue()).isZero();
    }

    private Measurement figure(LongStream people) {
        var staff = new StaffHistory(
                List.of(
                        post(AMY, willow, "2020-01-01"),
                        new StaffHistory.Post(BEN, null, StaffGroup.CENTRAL, LocalDate.of(2020, 1, 1), null, 1000),
                        post(NEW, willow, "2026-08-01"),
                        post(AWAY, willow, "2020-01-01")),
                List.of(new StaffHistory.Absence(AWAY, LocalDate.of(2025, 1, 1), null, true)));
        return EligibleReach.of(
                new MeasureRequest(YEAR, YEAR.lastDay(), Map.of()),
                staff,
                people,
                new EligibleReach.Terms("midday", "midday staff in post", "baked"),
                person -> {
                    asked.add(person);
                    return new EligibleReach.Standing(person == AMY, () -> person == AMY ? "a cake" : "no cake yet");
                });
    }

    private static StaffHistory.Post post(long person, School school, String from) {
        return new StaffHistory.Post(person, school, StaffGroup.MIDDAY, LocalDate.parse(from), null, 1000);
    }
}
