package uk.coppice.portal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import uk.coppice.portal.platform.Refusal;

/** Uploaded files of one person, in a folder of their own, and the list of all problems found in them. */
final class UploadFolder {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()-]{0,99}");
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final Path files;
    private final long mostBytes;

    /** Makes the folder below {@code parent}. */
    UploadFolder(Path parent, long mostBytes) {
        try {
            Files.createDirectories(parent);
            this.folder = Files.createTempDirectory(parent, "upload-");
            this.files = Files.createDirectory(folder.resolve("files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.mostBytes = mostBytes;
    }

    /** The folder to import. */
    Path files() {
        return files;
    }

    /** Where all problems are listed; it may not exist. */
    Path problems() {
        return folder.resolve("problems.csv");
    }

    /** Where all differences are listed; it may not exist. */
    Path differences() {
        return folder.resolve("changes.csv");
    }

    /**
     * Receives a file without putting it among the others yet.
     *
     * @throws Refusal when its name is not a plain file name, or it would be too much
     */
    Path receive(String name, InputStream content) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("A file's name is made of letters, digits, spaces, dots and dashes.");
        }
        var part = Files.createTempFile(folder, "part-", "");
        boolean whole = false;
        try (var out = Files.newOutputStream(part)) {
            long free = mostBytes - bytesBeside(name);
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                free -= read;
                requireRoom(free);
                out.write(buffer, 0, read);
            }
            whole = true;
            return part;
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Puts a received file among the others, in place of one of the same name. */
    void put(String name, Path part) throws IOException {
        requireRoom(mostBytes - bytesBeside(name) - Files.size(part));
        Files.move(part, files.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    void remove(String name) {
        if (NAME.matcher(name).matches()) {
            try {
                Files.deleteIfExists(files.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<ImportTray.UploadedFile> list() {
        try (var all = Files.list(files)) {
            return all.sorted()
                    .map(file -> new ImportTray.UploadedFile(
                            String.valueOf(file.getFileName()), file.toFile().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private void requireRoom(long free) {
        if (free < 0) {
            throw new Refusal(
                    "The files may hold %,d MB together. Larger ones are imported on the server: portal import FOLDER."
                            .formatted(mostBytes / (1024 * 1024)));
        }
    }

    private long bytesBeside(String name) {
        return list().stream()
                .filter(file -> !file.name().equals(name))
                .mapToLong(ImportTray.UploadedFile::bytes)
                .sum();
    }
}
