package uk.coppice.portal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.intake.spi.Tally;

/** One import under way, within one transaction. */
final class ImportRun {

    private final Map<String, ImportFile> files;
    private final ImportFolder folder;
    private final Connection connection;
    private final LocalDateTime now;
    private final ImportListener listener;
    private final Map<String, Keys> keys = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ImportResult.FileCount> counts = new ArrayList<>();
    private long problems;
    private long bytesBefore;
    private long bytesInAll;

    ImportRun(
            Map<String, ImportFile> files,
            ImportFolder folder,
            Connection connection,
            LocalDateTime now,
            ImportListener listener) {
        this.files = files;
        this.folder = folder;
        this.connection = connection;
        this.now = now;
        this.listener = listener;
    }

    /** Reads every file of the folder. */
    void read() throws IOException {
        for (String name : folder.known()) {
            bytesInAll += Files.size(folder.file(name));
        }
        for (var file : files.values()) {
            if (folder.known().contains(file.name())) {
                read(file);
            }
        }
        for (var known : keys.values()) {
            if (known.fileMissed()) {
                report(new Problem(
                        ImportFolder.fileName(known.file()),
                        0,
                        "",
                        "",
                        "this file in the folder: others refer to rows of it that the portal does not hold"));
            }
        }
    }

    /** The portal holds nothing yet, so the folder must be whole: a lost file would make figures wrong in silence. */
    void requireAllFiles() {
        for (String name : files.keySet()) {
            if (!folder.known().contains(name)) {
                report(new Problem(
                        ImportFolder.fileName(name),
                        0,
                        "",
                        "",
                        "this file in the folder, as the portal holds nothing yet; with only its first line when there "
                                + "is nothing to tell"));
                keys(name).incomplete();
            }
        }
    }

    List<ImportResult.FileCount> counts() {
        return counts;
    }

    List<String> notes() {
        return notes;
    }

    long problems() {
        return problems;
    }

    private void read(ImportFile file) throws IOException {
        var path = folder.file(file.name());
        try (var hold = new Hold(file)) {
            long rows = new FileReading(file, hold).read(path);
            counts.add(new ImportResult.FileCount(
                    ImportFolder.fileName(file.name()),
                    rows,
                    hold.tally.addedRows(),
                    hold.tally.changedRows(),
                    hold.tally.unchangedRows()));
        }
        bytesBefore += Files.size(path);
    }

    private Keys keys(String name) {
        return keys.computeIfAbsent(name, wanted -> {
            var file = files.get(wanted);
            if (file == null) {
                throw new IllegalArgumentException("No module imports a file " + wanted);
            }
            var loaded = new Keys(wanted, folder.known().contains(wanted));
            file.loadKeys(loaded);
            return loaded;
        });
    }

    private void report(Problem problem) {
        problems++;
        listener.problem(problem);
    }

    /** What one file's reader has in its hands. */
    final class Hold implements ImportContext, AutoCloseable {

        private final ImportFile file;
        private final Tally tally = new Tally();
        private final List<Batch> batches = new ArrayList<>();

        private Hold(ImportFile file) {
            this.file = file;
        }

        @Override
        public Keys keys(String name) {
            if (!name.equals(file.name()) && !file.refersTo().contains(name)) {
                throw new IllegalArgumentException(file.name() + " does not say that it refers to " + name);
            }
            return ImportRun.this.keys(name);
        }

        @Override
        public Batch batch(String sql) {
            var batch = new Batch(connection, sql, this::failed);
            batches.add(batch);
            return batch;
        }

        @Override
        public Tally tally() {
            return tally;
        }

        @Override
        public boolean failed() {
            return problems > 0;
        }

        @Override
        public void note(String words) {
            notes.add(words);
        }

        @Override
        public void difference(Difference difference) {
            listener.difference(difference);
        }

        @Override
        public LocalDateTime now() {
            return now;
        }

        void problem(Problem problem) {
            report(problem);
        }

        void progress(long rows, long bytes) {
            listener.progress(new ImportListener.Progress(
                    ImportFolder.fileName(file.name()), rows, bytesBefore + bytes, bytesInAll));
        }

        @Override
        public void close() {
            batches.forEach(Batch::close);
        }
    }
}
