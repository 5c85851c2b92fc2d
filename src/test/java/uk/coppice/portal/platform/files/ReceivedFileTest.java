package uk.coppice.portal.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.coppice.portal.platform.Refusal;

class ReceivedFileTest {

    @Test
    void aSmallFileThatWouldBecomeAHugeOneIsNotKept() throws IOException {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> receive("bomb.xlsx", office(501, 1)))
                .withMessageContaining("is not kept");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> receive("parts.xlsx", office(1, 10_001)))
                .withMessageContaining("is not kept");
        try (var kept = receive("fine.xlsx", office(1, 10))) {
            assertThat(kept.kind()).isEqualTo(FileKind.XLSX);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "C:\\Users\\amy\\notes.txt, notes.txt",
        "..\\..\\a.txt, a.txt",
        "/absolute/b.txt, b.txt"
    })
    void aNameHasNoFolders(String sent, String kept) throws IOException {
        try (var file = receive(sent, "words".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            assertThat(file.name()).isEqualTo(kept);
            assertThat(file.content().getFileName().toString()).doesNotContain(kept);
        }
    }

    private static ReceivedFile receive(String name, byte[] content) throws IOException {
        return ReceivedFile.receive(name, new ByteArrayInputStream(content));
    }

    /** An office file of so many megabytes once unpacked, all zeros, and so many parts besides. */
    private static byte[] office(int megabytes, int parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int n = 0; n < megabytes; n++) {
                zip.write(zeros);
            }
            for (int n = 0; n < parts; n++) {
                zip.putNextEntry(new ZipEntry("xl/" + n + ".xml"));
            }
        }
        return bytes.toByteArray();
    }
}
