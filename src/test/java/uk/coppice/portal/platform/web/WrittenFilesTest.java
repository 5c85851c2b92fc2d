package uk.coppice.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class WrittenFilesTest {

    private static final byte[] CONTENT = "a,b\r\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "offers.csv, text/csv;charset=UTF-8",
        "offers.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "certificate-AB-12.pdf, application/pdf"
    })
    void theEndingSaysWhatItIsAndNobodyOnTheWayKeepsIt(String name, String type) throws IOException {
        var small = WrittenFiles.small(name, CONTENT);
        var sent = new MockHttpServletResponse();
        WrittenFiles.send(name, file -> file.write(CONTENT), sent);

        assertThat(small.getHeaders().getFirst("Content-Type")).isEqualTo(type);
        assertThat(small.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(small.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + name + '"');
        assertThat(small.getBody()).isEqualTo(CONTENT);
        assertThat(sent.getContentType()).isEqualTo(type);
        assertThat(sent.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(sent.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + '"');
        assertThat(sent.getContentLength()).isEqualTo(CONTENT.length);
        assertThat(sent.getContentAsByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void whatCannotBeWrittenIsNotHalfSent() {
        var response = new MockHttpServletResponse();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WrittenFiles.send(
                        "offers.csv",
                        file -> {
                            file.write(CONTENT);
                            throw new IOException("The database is away");
                        },
                        response));

        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void anUnknownKindIsAMistakeOfOurs() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> WrittenFiles.small("run.exe", CONTENT));
    }
}
