package uk.coppice.portal.people.leavers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.AcademicYear;

class ReasonSpreadTest {

    private final LeavingReasons reasons = new LeavingReasons(Path.of("config/leaving-reasons.yaml"));
    private final SortedMap<AcademicYear, List<String>> years = new TreeMap<>();

    @Test
    void aYearOfTenStandsAlone() {
        left(2025, "workload", 6).left(2025, "family", 4);

        var shown = ReasonSpread.of(year(2025), years, reasons).orElseThrow();

        assertThat(shown.period()).isEqualTo("2025/26");
        assertThat(shown.people()).isEqualTo(10);
        assertThat(shown.groups())
                .extracting(share -> share.group() + " " + share.people())
                .containsExactly("AVOIDABLE 6", "UNAVOIDABLE 4");
    }

    @Test
    void nineAreNotShown() {
        left(2025, "workload", 9);

        assertThat(ReasonSpread.of(year(2025), years, reasons)).isEmpty();
    }

    @Test
    void smallYearsArePooledUntilTheyAreTen() {
        left(2023, "workload", 4).left(2024, "pay", 4).left(2025, "family", 4);

        for (int each : new int[] {2023, 2024, 2025}) {
            var shown = ReasonSpread.of(year(each), years, reasons).orElseThrow();
            assertThat(shown.period()).isEqualTo("2023/24 to 2025/26");
            assertThat(shown.people()).isEqualTo(12);
        }
    }

    @Test
    void aPoolNeverChangesAsYearsAreAddedSoThatNothingCanBeTakenFromIt() {
        left(2022, "pay", 6).left(2023, "pay", 6);
        var before = ReasonSpread.of(year(2023), years, reasons);
        left(2024, "pay", 3);
        assertThat(ReasonSpread.of(year(2024), years, reasons)).isEmpty();
        left(2025, "pay", 30);

        assertThat(ReasonSpread.of(year(2023), years, reasons)).isEqualTo(before);
        assertThat(ReasonSpread.of(year(2024), years, reasons)).isEmpty();
        assertThat(ReasonSpread.of(year(2025), years, reasons).orElseThrow().people())
                .isEqualTo(30);
    }

    @Test
    void reasonsWithinAGroupAreToldOfTenOrMore() {
        left(2025, "workload", 6).left(2025, "pay", 4).left(2025, "family", 9).left(2025, "", 1);

        var shares = ReasonSpread.of(year(2025), years, reasons).orElseThrow().groups();

        assertThat(shares.get(0).reasons())
                .containsExactly(new ReasonSpread.Count("workload", 6), new ReasonSpread.Count("pay", 4));
        assertThat(shares.get(1).reasons()).isEmpty();
        assertThat(shares.get(2).group()).isEqualTo(ReasonGroup.OTHER);
    }

    @Test
    void aCodeThatIsUnknownIsOther() {
        left(2025, "unheard_of", 10);

        assertThat(ReasonSpread.of(year(2025), years, reasons).orElseThrow().groups())
                .extracting(ReasonSpread.Share::group)
                .containsExactly(ReasonGroup.OTHER);
    }

    private ReasonSpreadTest left(int year, String reason, int people) {
        years.computeIfAbsent(year(year), each -> new ArrayList<>()).addAll(Collections.nCopies(people, reason));
        return this;
    }

    private static AcademicYear year(int start) {
        return new AcademicYear(start);
    }
}
