package uk.coppice.portal.training.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class ReflectionsTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);
    private static final String SECRET = "I felt out of my depth";

    private static final Pattern READS_IT =
            Pattern.compile("\\b(from|join|into|update) reflection\\b", Pattern.CASE_INSENSITIVE);

    private final Reflections reflections;
    private final StaffRecordFiles files;
    private final TestTrust trust;
    private long willow;
    private long amy;
    private long head;

    ReflectionsTest(Reflections reflections, StaffRecordFiles files, TestTrust trust) {
        this.reflections = reflections;
        this.files = files;
        this.trust = trust;
    }

    @BeforeEach
    void aSessionThatAmyWentTo() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        head = trust.teacher("Hedda Head", willow);
        var session = trust.session("A").on("2026-01-12").delivered();
        trust.attended(session, amy);
        Acting.asStaff(amy);
    }

    @Test
    void nobodyNotesAnythingAboutADraft() {
        trust.session("B").draft();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reflections.write("B", SECRET))
                .withMessageContaining("no such session");
    }

    @Test
    void isWrittenChangedAndDeleted() {
        reflections.write("A", SECRET);
        assertThat(reflections.mine(YEAR)).containsEntry("A", SECRET);

        reflections.write("A", " Better now ");
        assertThat(reflections.mine(YEAR)).containsEntry("A", "Better now");
        assertThat(reflections.mine(YEAR.previous())).isEmpty();

        reflections.write("A", " ");
        assertThat(reflections.mine(YEAR)).isEmpty();
    }

    @Test
    void tooLongATextIsRefusedAndNothingIsLost() {
        reflections.write("A", "Short");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reflections.write("A", "x".repeat(Reflections.LONGEST + 1)))
                .withMessageContaining("at most 4000 characters");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reflections.write("no such", "x"));

        assertThat(reflections.mine(YEAR)).containsEntry("A", "Short");
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        reflections.write("A", SECRET);

        Acting.asLeaderOf(head, willow);
        assertThat(reflections.mine(YEAR)).isEmpty();
        reflections.write("A", "The head's own");
        for (boolean administrator : new boolean[] {false, true}) {
            if (administrator) {
                Acting.asAdministrator();
            }
            var csv = new ByteArrayOutputStream();
            files.csv(new StaffRecords.Wanted(YEAR, null, ""), csv);
            assertThat(csv.toString(StandardCharsets.UTF_8))
                    .contains("Amy Adams")
                    .doesNotContain(SECRET);
        }
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> reflections.mine(YEAR));
        Acting.asOperator();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> reflections.mine(YEAR));
        Acting.asStaff(amy);
        assertThat(reflections.mine(YEAR)).containsEntry("A", SECRET);
    }

    @Test
    void noOtherSourceReadsTheTable() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var readers = new ArrayList<String>();
            for (var file :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (READS_IT.matcher(Files.readString(file)).find()) {
                    readers.add(file.getFileName().toString());
                }
            }
            assertThat(readers)
                    .containsExactlyInAnyOrder("Reflections.java", "TrainingData.java", "TrainingMerge.java");
        }
    }
}
