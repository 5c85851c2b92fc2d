package uk.coppice.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CsvRowsTest {

    private record Read(int line, List<String> values, String fault) {}

    @Test
    void readsQuotesCommasAndLineBreaks() throws IOException {
        assertThat(read("a,b\n\"x, y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\n,last"))
                .containsExactly(
                        row(1, "a", "b"), row(2, "x, y", "say \"hi\""), row(3, "two\nlines", ""), row(5, "", "last"));
    }

    @Test
    void takesAnyLineEndingAndAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFa\r\nb\rc\nd")).containsExactly(row(1, "a"), row(2, "b"), row(3, "c"), row(4, "d"));
        assertThat(read("")).isEmpty();
        assertThat(read("a,\n")).containsExactly(row(1, "a", ""));
    }

    @Test
    void aLostQuotationMarkHidesNoOtherRow() throws IOException {
        assertThat(read("1,\"a,b\n2,\"c\"\n3,d\n"))
                .extracting(Read::line, Read::values, read -> read.fault().isEmpty())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, List.of("1"), false),
                        org.assertj.core.groups.Tuple.tuple(2, List.of("2", "c"), true),
                        org.assertj.core.groups.Tuple.tuple(3, List.of("3", "d"), true));
        assertThat(read("1,\"never closed\n2,b")).extracting(Read::line).containsExactly(1, 2);
    }

    @Test
    void aQuotationMarkInsideAPlainValueIsAFault() throws IOException {
        assertThat(read("1,a \"b\" c\n2,\"a\" b\n3,c"))
                .extracting(read -> read.fault().isEmpty())
                .containsExactly(false, false, true);
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedWithoutBeingKept() throws IOException {
        try (var rows = new CsvRows(new Endless("1,a\n2,", 50_000_000, "\n3,c\n"))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.fault()).isNull();
            assertThat(rows.next()).isTrue();
            assertThat(rows.line()).isEqualTo(2);
            assertThat(rows.fault()).contains("50,000 characters");
            assertThat(rows.values()).containsExactly("2");
            assertThat(rows.next()).isTrue();
            assertThat(rows.line()).isEqualTo(3);
            assertThat(rows.values()).containsExactly("3", "c");
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LineDelimiter.class,
            names = {"LF", "CRLF", "CR"})
    void readsBackWhateverAWriterWrote(LineDelimiter ending) throws IOException {
        var random = new Random(25);
        for (int round = 0; round < 200; round++) {
            List<List<String>> written = new ArrayList<>();
            var text = new StringWriter();
            var writer = CsvWriter.builder().lineDelimiter(ending).build(text);
            int width = 1 + random.nextInt(6);
            for (int i = random.nextInt(40); i >= 0; i--) {
                var values = new ArrayList<String>();
                for (int k = 0; k < width; k++) {
                    values.add(value(random));
                }
                written.add(values);
                writer.writeRecord(values);
            }
            writer.close();
            assertThat(read(text.toString())).extracting(Read::values).isEqualTo(written);
        }
    }

    private static String value(Random random) {
        var value = new StringBuilder("v");
        for (int i = random.nextInt(12); i > 0; i--) {
            value.append("ab,\"\n\r é;".charAt(random.nextInt(9)));
        }
        return value.toString();
    }

    private static Read row(int line, String... values) {
        return new Read(line, List.of(values), "");
    }

    private static List<Read> read(String text) throws IOException {
        var all = new ArrayList<Read>();
        try (var rows = new CsvRows(new StringReader(text))) {
            while (rows.next()) {
                String fault = rows.fault();
                all.add(new Read(rows.line(), rows.values(), fault == null ? "" : fault));
            }
        }
        return all;
    }

    /** Text with very many letters in the middle, made as they are read. */
    private static final class Endless extends Reader {

        private final String before;
        private final long middle;
        private final String after;
        private long at;

        Endless(String before, long middle, String after) {
            this.before = before;
            this.middle = middle;
            this.after = after;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            for (int i = 0; i < length; i++, at++) {
                if (at >= before.length() + middle + after.length()) {
                    return i == 0 ? -1 : i;
                }
                buffer[from + i] = at < before.length()
                        ? before.charAt((int) at)
                        : at < before.length() + middle ? 'y' : after.charAt((int) (at - before.length() - middle));
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
