package uk.coppice.portal.intake;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;
import uk.coppice.portal.platform.security.Roles;

/**
 * Imports a folder of a trust's files: all or nothing, in one transaction. Rows are known by their keys: new ones are
 * added, different ones updated, and what a file leaves out stays. The same files again change nothing.
 */
@Service
public class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Map<String, ImportFile> files;
    private final Installation installation;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Intake(
            List<ImportFile> files,
            Installation installation,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.files = ImportOrder.of(files);
        this.installation = installation;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Imports a folder, or only checks it.
     *
     * @param folder holds some of the files; all of them when the portal holds nothing yet
     * @param kind whether the files are a real trust's or the demo's
     * @param dryRun whether to do all the work and then take it back. In a demo folder, real files may be checked, and
     *     are compared with the demo
     * @param listener is told of every bad value as it is found, and how far the import is
     * @return what was done; with problems, nothing was
     * @throws Refusal when nothing was imported for another reason: no such folder, real files over the demo, a file or
     *     the database that failed half way
     */
    @RolesAllowed({Roles.OPERATOR, Roles.TRUST_ADMINISTRATOR})
    public ImportResult run(Path folder, Installation.Kind kind, boolean dryRun, ImportListener listener) {
        long start = System.nanoTime();
        var found = ImportFolder.look(folder, files.keySet());
        try {
            var run = transaction.execute(status -> {
                var work = work(found, kind, dryRun, listener);
                if (dryRun || work.problems() > 0) {
                    status.setRollbackOnly();
                } else {
                    events.publishEvent(
                            new Noted(Act.CHANGED, "import of files", null, String.join(" ", found.known())));
                }
                return work;
            });
            return new ImportResult(
                    dryRun,
                    run.counts(),
                    files.keySet().stream()
                            .filter(name -> !found.known().contains(name))
                            .map(ImportFolder::fileName)
                            .toList(),
                    found.notReadYet(),
                    found.strangers(),
                    run.notes(),
                    run.problems(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (UncheckedIOException e) {
            throw new Refusal("A file could not be read to its end, so nothing was imported: " + e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            log.error("An import failed", e);
            throw new Refusal("The database stopped the import, so nothing was imported: "
                    + e.getMostSpecificCause().getMessage());
        }
    }

    private ImportRun work(ImportFolder folder, Installation.Kind kind, boolean dryRun, ImportListener listener) {
        var held = installation.kind();
        installation.claim(dryRun && held != Installation.Kind.EMPTY ? held : kind);
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var now = StoredTime.of(clock.instant());
            var run = new ImportRun(files, folder, connection, now, listener);
            if (held == Installation.Kind.EMPTY) {
                run.requireAllFiles();
            }
            run.read();
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
