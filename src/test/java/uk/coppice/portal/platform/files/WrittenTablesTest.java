package uk.coppice.portal.platform.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Whatever somebody typed: a file of the portal holds it as text, in every table that the portal writes. */
class WrittenTablesTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "@SUM(A1)",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "\t=1",
            "\r\n=1",
            " \"=HYPERLINK(\"\"http://evil.example\"\")",
            "＝1",
            "\u200b=1");

    @Test
    void noCellOfACsvFileActs() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var csv = new CsvTable(file, HOSTILE)) {
            csv.line(HOSTILE);
        }

        String text = file.toString(StandardCharsets.UTF_8).substring(1);
        try (var read = CsvReader.builder().ofCsvRecord(text)) {
            assertThat(read.stream().toList())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.getFields())
                            .hasSize(HOSTILE.size())
                            .allSatisfy(cell -> assertThat(cell).startsWith("'")));
        }
    }

    @Test
    void noCellOfASpreadsheetActs() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Spreadsheet(file)) {
            book.sheet("Sheet", HOSTILE, table -> table.line(HOSTILE));
        }

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.toList())
                    .hasSize(2)
                    .allSatisfy(row -> row.forEach(cell -> {
                        assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
                        assertThat(cell.getText()).startsWith("'");
                    }));
        }
    }

    /** So what holds of these two holds of every export; figures and findings of an import look after themselves. */
    @Test
    void nothingElseWritesTables() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..platform.files..")
                .and()
                .doNotHaveSimpleName("FindingList")
                .and()
                .doNotHaveFullyQualifiedName("uk.coppice.portal.scorecard.ScorecardFormat")
                .and()
                .doNotHaveFullyQualifiedName("uk.coppice.portal.scorecard.ScorecardFormat$1")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv.writer..", "org.dhatim.fastexcel..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.coppice.portal"));
    }
}
