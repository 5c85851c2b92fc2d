package uk.coppice.portal.improvement.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;

/** An inquiry from the first question to the public page, and back. */
class InquiryLifeTest extends InquiryTestBase {

    @Test
    void fromAQuestionToThePublicPage() throws IOException {
        String code = begun();
        assertThat(code).isEqualTo("INQ-2526-001");
        refused("Findings need text or a file first.", code, Move.SUBMIT, MoveDetails.none());
        write(code, "Sentences got longer.\n\nThey began sooner.");
        keep(code, "Poster.txt", "A poster");
        move(code, Move.SUBMIT, MoveDetails.none());

        assertThat(of(code).findingsOn()).isEqualTo(LocalDate.of(2026, 1, 14));
        refused("no author", code, Move.ACCEPT, all());
        assertThat(library.find(code)).isEmpty();
        Acting.asLeaderOf(head, willow);
        assertThat(tasks.toReview().toReview()).isEqualTo(1);
        refused("Tick each point", code, Move.ACCEPT, MoveDetails.checked(EnumSet.of(ReviewCheck.PUPILS)));
        move(code, Move.ACCEPT, all());
        refused("Every author must agree", code, Move.PUBLISH, MoveDetails.published(LocalDate.of(2026, 1, 14), ""));

        Acting.asStaff(ben);
        assertThat(library.find(code)).hasValueSatisfying(finding -> {
            assertThat(finding.authors()).containsExactly("Amy Adams");
            assertThat(finding.files()).extracting(FindingsFile::name).containsExactly("Poster.txt");
        });
        assertThat(library.count("LONGER", null)).isEqualTo(1);
        assertThat(library.count("%", null)).isZero();
        long file = library.find(code).orElseThrow().files().getFirst().id();
        assertThat(files.forStaff(file)).isPresent();
        assertThat(files.forAnybody(file)).isEmpty();

        Acting.asStaff(amy);
        assertThat(tasks.own()).extracting(InquiryTasks.Task::kind).containsExactly(InquiryTasks.Kind.CONSENT);
        authors.consent(id(code), Consent.GIVEN, false);
        Acting.asLeaderOf(head, willow);
        assertThat(tasks.toReview().toPublish()).isEqualTo(1);
        assertThat(open.find(code)).isEmpty();
        move(code, Move.PUBLISH, MoveDetails.published(LocalDate.of(2026, 1, 14), ""));

        Acting.asNobody();
        assertThat(open.count("")).isEqualTo(1);
        assertThat(open.find(code)).hasValueSatisfying(finding -> {
            assertThat(finding.authors()).isEmpty();
            assertThat(finding.findings()).contains("They began sooner.");
        });
        assertThat(files.forAnybody(file)).isPresent();
        Acting.asStaff(amy);
        authors.consent(id(code), Consent.GIVEN, true);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> authors.consent(id(code), Consent.REFUSED, false))
                .withMessageContaining("Withdraw the publication first");
        assertThat(open.find(code).orElseThrow().authors()).containsExactly("Amy Adams");
        move(code, Move.TAKE_OFF, MoveDetails.because("A name stood in a table"));
        assertThat(open.find(code)).isEmpty();
        assertThat(files.forAnybody(file)).isEmpty();
        assertThat(of(code).publishedOn()).isNull();
    }

    @Test
    void publishedElsewhereLeavesNoTextHere() {
        String code = reviewed();
        Acting.asLeaderOf(head, willow);
        move(code, Move.PUBLISH, MoveDetails.published(LocalDate.of(2026, 1, 14), "https://trust.example/1"));
        Acting.asNobody();

        assertThat(open.find(code)).hasValueSatisfying(finding -> {
            assertThat(finding.elsewhere()).isEqualTo("https://trust.example/1");
            assertThat(finding.findings()).isEmpty();
            assertThat(finding.doing()).isEmpty();
        });
    }

    @Test
    void whatComesBackIsAskedAgain() {
        String code = reviewed();
        Acting.asLeaderOf(head, willow);
        move(code, Move.SEND_BACK, MoveDetails.because("Say how many pupils"));

        Acting.asStaff(amy);
        assertThat(of(code).cameBack()).hasValueSatisfying(note -> {
            assertThat(note.reason()).isEqualTo("Say how many pupils");
            assertThat(note.by()).isEqualTo("Helen Hill");
        });
        assertThat(of(code).findingsOn()).isNull();
        assertThat(of(code).authors()).extracting(Author::consent).containsOnlyNulls();
        assertThat(tasks.own()).extracting(InquiryTasks.Task::kind).containsExactly(InquiryTasks.Kind.CAME_BACK);
    }

    @Test
    void withdrawnFindingsComeBackAsTheyWere() {
        String code = reviewed();
        clock.set("2026-03-01T10:00");
        move(code, Move.WITHDRAW, MoveDetails.because("Too few pupils"));
        assertThat(of(code).moves()).containsExactly(Move.RESTORE);
        move(code, Move.RESTORE, MoveDetails.none());

        assertThat(of(code).stage()).isEqualTo(Stage.REVIEWED);
        assertThat(of(code).findingsOn()).isEqualTo(LocalDate.of(2026, 1, 14));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        String code = begun();
        int version = of(code).version();
        desk.saveFindings(id(code), version, "First");

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> desk.saveFindings(id(code), version, "Second"));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> desk.change(id(code), version, of(code).plan()));
        assertThat(of(code).findings()).isEqualTo("First");
    }

    @Test
    void nothingIsWrittenOnceFindingsAreHandedIn() throws IOException {
        String code = begun();
        keep(code, "Poster.txt", "A poster");
        move(code, Move.SUBMIT, MoveDetails.none());

        for (Runnable change : new Runnable[] {
            () -> desk.saveFindings(id(code), of(code).version(), "More"),
            () -> desk.change(id(code), of(code).version(), of(code).plan()),
            () -> authors.invite(id(code), ben),
            () -> files.remove(id(code), of(code).files().getFirst().id())
        }) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(change::run);
        }
    }

    @Test
    void aFileIsPutBackUntilTheNight() throws IOException {
        String code = begun();
        keep(code, "Poster.txt", "A poster");
        long file = of(code).files().getFirst().id();
        files.remove(id(code), file);
        assertThat(of(code).files()).isEmpty();
        files.putBack(id(code), file);
        assertThat(of(code).files()).hasSize(1);
        assertThat(files.piece(file, 0)).contains("A poster".getBytes(StandardCharsets.UTF_8));
        files.remove(id(code), file);
        assertThat(transactions.<Integer>execute(status -> files.deleteWhatWasRemoved()))
                .isEqualTo(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> files.putBack(id(code), file));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep(code, "page.txt", "<html><script>alert(1)</script></html>"))
                .withMessageContaining("is not kept");
    }
}
