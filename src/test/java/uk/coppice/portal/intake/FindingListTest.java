package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.Problem;

class FindingListTest {

    @TempDir
    Path folder;

    @Test
    void fewAreKeptAllAreWrittenAndNoneIsAFormula() throws IOException {
        var file = folder.resolve("changes.csv");
        try (var list = FindingList.ofDifferences(file, 1)) {
            list.add(new Difference("staff", "S1", "Ann Lee", "title of Teacher at ASH", "=1+1", "@cmd"));
            list.add(new Difference("staff", "S2", "Bob Ray", "last name", "Ray", "Roy"));
            assertThat(list.first()).hasSize(1);
            assertThat(list.count()).isEqualTo(2);
        }

        assertThat(Files.readString(file))
                .contains("'=1+1,'@cmd")
                .contains("Ray,Roy")
                .doesNotContain(",=1+1");
    }

    @Test
    void aProblemOfAWholeFileHasNoLine() throws IOException {
        var file = folder.resolve("problems.csv");
        try (var list = FindingList.ofProblems(file, 1)) {
            list.add(new Problem("staff.csv", 0, "", "", "a line of column names"));
            list.add(new Problem("staff.csv", 7, "fte", "-1", "a share such as 0.6"));
            assertThat(list.first()).extracting(Problem::line).containsExactly(0);
            assertThat(list.count()).isEqualTo(2);
        }

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "file,line,column,value,expected",
                        "staff.csv,,,,a line of column names",
                        "staff.csv,7,fte,'-1,a share such as 0.6");
    }

    @Test
    void withoutAFileTheyAreCounted() throws IOException {
        try (var list = FindingList.ofDifferences(null, 1)) {
            list.add(new Difference("staff", "S1", "Ann Lee", "FTE", "1", "0.6"));
            list.add(new Difference("staff", "S2", "Bob Ray", "FTE", "1", "0.6"));
            assertThat(ImportWords.of(list.first(), list.count()))
                    .contains("the first 1 of 2", "S1 Ann Lee, FTE: 1 → 0.6");
        }
    }
}
