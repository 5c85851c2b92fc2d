package uk.coppice.portal.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.intake.ImportListener;
import uk.coppice.portal.intake.Intake;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.testing.DatabaseTest;

/** From the files of a whole year to its figures, as they must come out. */
@DatabaseTest
class ExampleYearTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private final Intake intake;
    private final Scorecard scorecard;

    ExampleYearTest(Intake intake, Scorecard scorecard) {
        this.intake = intake;
        this.scorecard = scorecard;
    }

    @Test
    void theExampleYearGivesItsFigures() throws IOException {
        var listener = new ImportListener() {};
        var folder = RESOURCES.resolve("coppice-2025-26");

        assertThat(intake.run(folder, Installation.Kind.TRUST, false, listener).written())
                .isTrue();
        assertThat(intake.run(folder, Installation.Kind.TRUST, false, listener).written())
                .isFalse();

        var expected = Files.readAllLines(RESOURCES.resolve("coppice-2025-26-expected.csv"));
        var lines = lines();
        assertThat(lines)
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .contains(
                        "cpd-reach-1",
                        "cpd-reach-3",
                        "ect-attendance-75",
                        "ect-attendance-100",
                        "co-leading",
                        "outside-attendance",
                        "training-quality",
                        "ect-completion",
                        "inquiry-teaching",
                        "inquiry-non-teaching",
                        "inquiry-published",
                        "schools-in-trust",
                        "positive-contribution",
                        "views-considered",
                        "turnover",
                        "progression");
        assertThat(expected).containsAll(lines);
    }

    @Test
    void theFiguresAloneAreThoseOfTheWorkings() {
        var year = new AcademicYear(2025);
        var day = LocalDate.of(2026, 8, 31);
        var worked = scorecard.workings(year, day);
        assertThat(lines()).isEqualTo(ScorecardFormat.CSV.write(worked).lines().toList());
        assertThat(scorecard.figures(year, day))
                .allMatch(figure -> figure.measurement().steps().isEmpty());
        assertThat(worked)
                .extracting(figure -> figure.measurement().explained())
                .isEqualTo(scorecard.figures(year, day).stream()
                        .map(figure -> figure.measurement().explained())
                        .toList());
        assertThat(worked)
                .filteredOn(figure -> !figure.measurement().steps().isEmpty())
                .hasSizeGreaterThan(15);
    }

    @Test
    void theOneThatIsOpenComesWithItsWorkingAndTheOthersAlone() {
        var figures = scorecard.aimedFor(new AcademicYear(2025), LocalDate.of(2026, 8, 31), "turnover");
        assertThat(figures)
                .filteredOn(figure -> !figure.measurement().steps().isEmpty())
                .extracting(figure -> figure.indicator().key())
                .containsExactly("turnover");
    }

    private List<String> lines() {
        var figures = scorecard.figures(new AcademicYear(2025), LocalDate.of(2026, 8, 31));
        return ScorecardFormat.CSV.write(figures).lines().toList();
    }
}
