package uk.coppice.portal.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * Says what a file is by its content alone; its name is never trusted. Office files are zip files, told apart by what
 * lies in them; one with macros is none that is kept.
 */
final class FileCheck {

    private static final int LONGEST_MEDIA_TYPE = 200;
    /** Of an office file, and more than any has that is up to 20 MB small. */
    private static final int MOST_PARTS = 10_000;

    private static final long MOST_UNPACKED = 500L * 1024 * 1024;
    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /** The kind; empty for any other than those that are kept. */
    static Optional<FileKind> kind(Path file) throws IOException {
        String type;
        try (var content = Files.newInputStream(file)) {
            type = TIKA.detect(content);
        }
        if (type.startsWith("application/zip") || type.contains("ooxml") || type.contains("opendocument")) {
            return inZip(file);
        }
        for (var kind : FileKind.values()) {
            if (kind.mediaType().equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<FileKind> inZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS
                    || zip.stream()
                                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                                    .sum()
                            > MOST_UNPACKED) {
                // It would fill the computer of whoever opens it; the portal itself unpacks nothing.
                return Optional.empty();
            }
            if (zip.stream()
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
                return Optional.empty();
            }
            var declared = zip.getEntry("mimetype");
            if (declared != null) {
                try (InputStream content = zip.getInputStream(declared)) {
                    String type = new String(content.readNBytes(LONGEST_MEDIA_TYPE), StandardCharsets.US_ASCII).strip();
                    return Stream.of(FileKind.ODT, FileKind.ODP, FileKind.ODS)
                            .filter(kind -> kind.mediaType().equals(type))
                            .findFirst();
                }
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            return zip.getEntry("word/document.xml") != null
                    ? Optional.of(FileKind.DOCX)
                    : zip.getEntry("ppt/presentation.xml") != null
                            ? Optional.of(FileKind.PPTX)
                            : zip.getEntry("xl/workbook.xml") != null ? Optional.of(FileKind.XLSX) : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
