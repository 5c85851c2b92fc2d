package uk.coppice.portal.training.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.files.FilePieces;
import uk.coppice.portal.platform.files.ReceivedFile;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.resources.ResourceLibrary.Filter;

@DatabaseTest
class ResourcesTest {

    private static final Filter ALL = new Filter("", "");

    private final ResourceUploads uploads;
    private final ResourceShelf shelf;
    private final ResourceLibrary library;
    private final TestTrust trust;
    private final TransactionTemplate transactions;
    private long amy;
    private long ben;

    @SuppressWarnings("NullAway.Init")
    private TestSession session;

    ResourcesTest(
            ResourceUploads uploads,
            ResourceShelf shelf,
            ResourceLibrary library,
            TestTrust trust,
            TransactionTemplate transactions) {
        this.uploads = uploads;
        this.shelf = shelf;
        this.library = library;
        this.trust = trust;
        this.transactions = transactions;
    }

    @BeforeEach
    void aSession() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        session = trust.session("A").titled("Adaptive teaching").led(amy);
        Acting.asStaff(amy);
    }

    @Test
    void keepsAFileAndGivesItBackByteForByte() throws IOException {
        var text = new byte[2 * FilePieces.PIECE + 77];
        Arrays.fill(text, (byte) 'a');

        keep("Slides and notes.txt", text);

        var file = library.ofSession(session.id()).getFirst();
        assertThat(file.title()).isEqualTo("Slides and notes");
        assertThat(file.about()).isEqualTo("TXT, 2 MB");
        var back = new ByteArrayOutputStream();
        for (int i = 0; library.piece(file.id(), i).isPresent(); i++) {
            back.write(library.piece(file.id(), i).orElseThrow());
        }
        assertThat(back.toByteArray()).isEqualTo(text);
    }

    @Test
    void aFileIsSavedAndNeverShown() throws IOException {
        keep("Notes \u00e9.txt", "Hello".getBytes(StandardCharsets.UTF_8));
        long id = library.ofSession(session.id()).getFirst().id();

        var answer = new MockHttpServletResponse();

        new ResourceFiles(library).file(id, answer);

        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store, private");
        assertThat(answer.getContentType()).isEqualTo("text/plain");
        assertThat(answer.getContentAsString()).isEqualTo("Hello");
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> new ResourceFiles(library).file(id + 1, answer))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    @Test
    void twentyMegabytesAndNotAByteMore() throws IOException {
        var large = new byte[ReceivedFile.MOST_BYTES + 1];
        Arrays.fill(large, (byte) 'a');

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep("large.txt", large))
                .withMessageContaining("larger than 20 MB");
        assertThat(library.count(ALL)).isZero();
        keep("large.txt", Arrays.copyOf(large, ReceivedFile.MOST_BYTES));
        assertThat(library.count(ALL)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slides.pdf", "slides.pptx", "slides.docx", "picture.png", "page.html", "notes", "run.exe"})
    void aWrongTypeWithARightNameIsRefused(String name) {
        var program = new byte[400];
        System.arraycopy("MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1), 0, program, 0, 4);
        for (byte[] content : List.of(
                program,
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                zip("anything.txt"),
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "plain words".getBytes(StandardCharsets.UTF_8))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> keep(name, content))
                    .withMessageContaining("is not kept");
        }
        assertThat(library.count(ALL)).isZero();
    }

    @Test
    void knowsOfficeFilesByWhatLiesInThem() throws IOException {
        keep("a.docx", zip("[Content_Types].xml", "word/document.xml"));
        keep("b.pptx", zip("[Content_Types].xml", "ppt/presentation.xml"));
        keep("c.pdf", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> keep("d.xlsx", zip("[Content_Types].xml", "word/document.xml")))
                .withMessageContaining("of the kind DOCX");

        assertThat(library.search(ALL, 0, 10)).hasSize(3);
    }

    @Test
    void staysFindableByTitleSubjectAndSession() throws IOException {
        keep("Hinge questions.txt", "x".getBytes(StandardCharsets.UTF_8));
        shelf.addLink(session.id(), "Video", "https://www.example.org/video");
        Acting.asStaff(ben);

        assertThat(library.count(new Filter("hinge", ""))).isEqualTo(1);
        assertThat(library.count(new Filter("adaptive", ""))).isEqualTo(2);
        assertThat(library.count(new Filter("phonics", "Phonics"))).isEqualTo(2);
        assertThat(library.count(new Filter("questions  ADAPTIVE", ""))).isEqualTo(1);
        assertThat(library.count(new Filter("hinge video", ""))).isZero();
        assertThat(library.count(new Filter("%", ""))).isZero();
        assertThat(library.count(new Filter("", "Maths"))).isZero();
        assertThat(library.search(ALL, 0, 1)).hasSize(1);
        assertThat(library.search(ALL, 0, 5).getFirst().sessions())
                .extracting(Resource.Of::title)
                .containsExactly("Adaptive teaching");
    }

    @Test
    void aDraftsResourcesAreItsPlannersAlone() throws IOException {
        keep("Secret.txt", "x".getBytes(StandardCharsets.UTF_8));
        long id = library.ofSession(session.id()).getFirst().id();
        trust.together(() -> draft());

        assertThat(library.file(id)).isPresent();
        Acting.asStaff(ben);
        assertThat(library.file(id)).isEmpty();
        assertThat(library.count(ALL)).isZero();
        assertThat(library.ofSession(session.id())).isEmpty();
        assertThat(library.topics()).isEmpty();
    }

    @Test
    void onlyThoseWhoPlanTheSessionAddAndRemove() throws IOException {
        keep("Notes.txt", "x".getBytes(StandardCharsets.UTF_8));
        long id = library.ofSession(session.id()).getFirst().id();
        Acting.asStaff(ben);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> keep("Mine.txt", "x".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> shelf.addLink(session.id(), "Mine", "https://example.org/"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> shelf.remove(session.id(), id));
        var own = trust.session("B").led(ben);
        trust.together(this::draft);
        assertThatExceptionOfType(Refusal.class)
                .as("no way to what is in somebody's draft")
                .isThrownBy(() -> shelf.putBack(own.id(), id));
    }

    @Test
    void whatIsRemovedCanBePutBackUntilTheNight() throws IOException {
        keep("Notes.txt", "x".getBytes(StandardCharsets.UTF_8));
        long id = library.ofSession(session.id()).getFirst().id();
        shelf.remove(session.id(), id);
        assertThat(library.count(ALL)).isZero();
        shelf.putBack(session.id(), id);
        assertThat(library.count(ALL)).isEqualTo(1);

        assertThat(sweep()).isZero();
        shelf.remove(session.id(), id);
        assertThat(sweep()).isEqualTo(1);
        assertThat(library.piece(id, 0)).isEmpty();
    }

    @Test
    void whatACopySharesIsPutBackByWhoeverPlansTheCopy() {
        shelf.addLink(session.id(), "Video", "https://www.example.org/video");
        long id = library.ofSession(session.id()).getFirst().id();
        var copy = trust.session("B").led(ben);
        trust.together(() -> jdbc.sql("INSERT INTO session_resource (session_id, resource_id) VALUES (?, ?)")
                .params(copy.id(), id)
                .update());
        Acting.asStaff(ben);

        shelf.remove(copy.id(), id);
        shelf.putBack(copy.id(), id);

        assertThat(library.ofSession(copy.id())).hasSize(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> shelf.putBack(copy.id(), 1));
        Acting.asAdministrator();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> shelf.putBack(copy.id(), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "example.org", ""})
    void aLinkLeadsToTheWeb(String address) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> shelf.addLink(session.id(), "Video", address))
                .withMessageContaining("must be a web address");
    }

    private int sweep() {
        Integer swept = transactions.execute(status -> shelf.deleteWhatNobodyHas());
        return swept == null ? 0 : swept;
    }

    @org.springframework.beans.factory.annotation.Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private void draft() {
        jdbc.sql("UPDATE training_session SET status = 'DRAFT' WHERE id = ?")
                .param(session.id())
                .update();
    }

    private void keep(String name, byte[] content) throws IOException {
        uploads.keep(session.id(), "", name, new ByteArrayInputStream(content));
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
