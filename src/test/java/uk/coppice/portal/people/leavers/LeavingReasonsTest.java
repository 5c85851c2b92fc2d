package uk.coppice.portal.people.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LeavingReasonsTest {

    private final LeavingReasons reasons = new LeavingReasons(Path.of("config/leaving-reasons.yaml"));

    @Test
    void theAdjustedFigureIsWithoutWhatThePlanSays() {
        assertThat(reasons.reasons())
                .filteredOn(LeavingReasons.Reason::leftOut)
                .extracting(LeavingReasons.Reason::code)
                .containsExactlyInAnyOrder("promotion", "relocation", "retirement", "end_of_contract", "family");
    }

    @Test
    void everyCodeOfTheExampleYearIsKnown() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/coppice-2025-26/staff.csv"))
                .replace("\ufeff", "");
        int ends = 0;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (var row : csv) {
                String reason = row.getField("leaving_reason");
                String destination = row.getField("destination");
                if (!reason.isEmpty()) {
                    ends++;
                    assertThat(reasons.reason(reason)).as(reason).isPresent();
                    assertThat(reasons.destination(destination)).as(destination).isPresent();
                }
            }
        }
        assertThat(ends).isGreaterThan(20);
    }

    @Test
    void aCodeThatIsUnknownIsOtherAndStaysInTheAdjustedFigure() {
        assertThat(reasons.group("unheard_of")).isEqualTo(ReasonGroup.OTHER);
        assertThat(reasons.leftOut("unheard_of")).isFalse();
        assertThat(reasons.leftOut(null)).isFalse();
        assertThat(reasons.reasonWords("unheard_of")).isEqualTo("unheard of");
        assertThat(reasons.reasonWords(null)).isEmpty();
    }

    @Test
    void aCodeThatWasRecordedStaysToChooseFrom() {
        assertThat(reasons.reasonCodes(null)).startsWith("workload").endsWith("other");
        assertThat(reasons.reasonCodes("pay")).isEqualTo(reasons.reasonCodes(null));
        assertThat(reasons.reasonCodes("unheard_of")).endsWith("other", "unheard_of");
        assertThat(reasons.destinationCodes("unheard_of"))
                .startsWith("other_state_school")
                .endsWith("unheard_of");
    }

    @Test
    void aBrokenFileIsRefusedWithLineAndReason() {
        refused("reasons:\n  - { code: pay, words: Pay, group: nice }", "line 2: 'group' must be one of avoidable");
        refused("reasons:\n  - { code: Pay!, words: Pay, group: other }", "line 2: 'code' must be small letters");
        refused("reasons:\n  - { code: pay, group: other }", "line 2: 'words' must be a text");
        refused(
                "reasons:\n  - { code: pay, words: Pay, group: other }\n  - { code: pay, words: Pay, group: other }",
                "line 3: The code 'pay' stands here twice.");
        refused(
                "reasons:\n  - { code: pay, words: Pay, group: other, left-out: no }",
                "'left-out' must be true or false");
        refused(
                "reasons:\n  - { code: pay, words: Pay, group: other, adjust: true }",
                "line 2: 'adjust' is not known here");
        refused("destinations:\n  - { code: x, words: X }", "at least one reason");
        refused("", "line 1: The file is empty.");
        refused("reasons: [", "This is not YAML");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LeavingReasonsFile.read(
                        "file.yaml",
                        "reasons:\n  - { code: a, words: A, group: x }\n  - { code: b, words: B, group: y }"))
                .withMessageContaining("file.yaml, line 2")
                .withMessageContaining("file.yaml, line 3");
    }

    @Test
    void withoutTheFileThePortalDoesNotStart() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new LeavingReasons(Path.of("config/no-such-file.yaml")))
                .withMessageContaining("no-such-file.yaml");
    }

    private static void refused(String text, String words) {
        assertThatIllegalStateException()
                .isThrownBy(() -> LeavingReasonsFile.read("file.yaml", text))
                .withMessageContaining("file.yaml, line ")
                .withMessageContaining(words);
    }
}
