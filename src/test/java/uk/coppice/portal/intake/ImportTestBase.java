package uk.coppice.portal.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.testing.DatabaseTest;

/** What tests of the import share: a folder of files, and what was found in them. */
@DatabaseTest
abstract class ImportTestBase {

    static final List<String> TABLES = List.of(
            "installation",
            "school",
            "person",
            "post",
            "long_absence",
            "guest",
            "training_session",
            "session_lead",
            "attendance",
            "induction",
            "induction_support",
            "induction_outcome");

    final Intake intake;
    final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    TrustFiles files;

    ImportTestBase(Intake intake, JdbcClient jdbc, TransactionTemplate transaction) {
        this.intake = intake;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void soundFiles() {
        files = new TrustFiles(folder);
    }

    ImportResult run() {
        return run(false);
    }

    ImportResult run(boolean dryRun) {
        problems.clear();
        return intake.run(files.folder(), Installation.Kind.TRUST, dryRun, new ImportListener() {
            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
    }

    /** Everything that the database holds, row by row. */
    List<String> everything() {
        var all = new ArrayList<String>();
        for (String table : TABLES) {
            jdbc.sql("SELECT * FROM " + table + " ORDER BY id")
                    .query()
                    .listOfRows()
                    .forEach(row -> all.add(table + row));
        }
        return all;
    }

    /** Changes something as the portal would. */
    void change(String sql) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    String value(String sql) {
        return String.valueOf(jdbc.sql(sql).query(String.class).single());
    }
}
