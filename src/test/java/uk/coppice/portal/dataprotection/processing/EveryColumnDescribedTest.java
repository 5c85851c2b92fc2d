package uk.coppice.portal.dataprotection.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.files.CsvTable;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.RetentionTimes;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;

/**
 * A new table or column is described in processing.yaml, or this fails; so it does for one that is gone. Each table with
 * personal data is under a rule of retention, or says why it needs none.
 */
@DatabaseTest
class EveryColumnDescribedTest {

    private final ProcessingSheet sheet;
    private final ProcessingRecords records;
    private final RetentionTimes times;
    private final JdbcClient jdbc;

    EveryColumnDescribedTest(ProcessingSheet sheet, ProcessingRecords records, RetentionTimes times, JdbcClient jdbc) {
        this.sheet = sheet;
        this.records = records;
        this.times = times;
        this.jdbc = jdbc;
    }

    @Test
    void everyColumnOfTheSchemaStandsInTheSheetOnceAndNoOther() {
        var described = new ArrayList<String>();
        for (var purpose : sheet.read()) {
            for (var kept : purpose.tables()) {
                kept.personal().keySet().forEach(column -> described.add(kept.table() + "." + column));
                kept.other().forEach(column -> described.add(kept.table() + "." + column));
            }
        }
        assertThat(described).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns());
    }

    /** A rule that only empties rows, or unnames them, leaves the rest: the sheet says so. */
    @Test
    void whatStaysAfterARuleIsTold() {
        for (var purpose : sheet.read()) {
            for (var kept : purpose.tables()) {
                if (Set.of("booking", "attendance", "post", "induction", "exit_interview", "person", "guest")
                        .contains(kept.table())) {
                    assertThat(kept.kept())
                            .as(kept.table())
                            .contains(" after ")
                            .containsAnyOf("by id alone", "then the id");
                }
            }
        }
    }

    /** What looks as if it names somebody, or were written by somebody, is described as personal data. */
    @Test
    void whatNamesSomebodyIsPersonal() {
        var plain = new HashSet<String>();
        sheet.read()
                .forEach(purpose -> purpose.tables()
                        .forEach(kept -> kept.other().forEach(column -> plain.add(kept.table() + "." + column))));
        assertThat(plain)
                .noneMatch(column -> column.matches(
                                ".*\\.(person_id|guest_id|respondent_id|first_name|last_name|email|work_email|trn|staff_no|.*_by)")
                        && !column.matches(".*\\.(minimum_by|picked_by)"));
    }

    @Test
    void everyTableUnderARuleIsOneThatTheRuleSeesTo() {
        for (var purpose : sheet.read()) {
            for (var kept : purpose.personal()) {
                assertThat(kept.kept()).as(kept.table()).hasSizeGreaterThan(15);
            }
        }
        var ruled = new HashSet<String>();
        times.rules().stream().map(RetentionRule::tables).forEach(ruled::addAll);
        assertThat(tables()).containsAll(ruled);
        assertThat(times.rules()).extracting(RetentionRule::key).doesNotHaveDuplicates();
    }

    @Test
    void timesAreThoseOfTheSettings() {
        var guests = sheet.read().stream()
                .flatMap(purpose -> purpose.tables().stream())
                .filter(kept -> kept.table().equals("guest"))
                .findFirst()
                .orElseThrow();
        assertThat(guests.kept()).startsWith("24 months after their last session; then ");
    }

    @Test
    void theFileHasALineForEachColumn() throws IOException {
        Acting.as(1, Roles.DATA_PROTECTION_OFFICER);
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvTable(bytes, ProcessingRecords.HEAD)) {
            records.write(table);
        }
        var lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(columns().size() + 1);
        assertThat(lines).noneMatch(line -> line.matches("[=+@-].*"));
    }

    private List<String> columns() {
        return jdbc.sql("SELECT LOWER(CONCAT(c.table_name, '.', c.column_name)) FROM information_schema.columns c "
                        + "JOIN information_schema.tables t ON t.table_schema = c.table_schema "
                        + "AND t.table_name = c.table_name WHERE c.table_schema = SCHEMA() "
                        + "AND t.table_type = 'BASE TABLE' AND LOWER(c.table_name) <> 'flyway_schema_history'")
                .query(String.class)
                .list();
    }

    private Set<String> tables() {
        var tables = new HashSet<String>();
        columns().forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
        return tables;
    }
}
