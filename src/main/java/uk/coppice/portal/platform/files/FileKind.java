package uk.coppice.portal.platform.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that the portal keeps: documents, slides, sheets and pictures, none that a computer runs. */
public enum FileKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text"),
    ODP("application/vnd.oasis.opendocument.presentation"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    PNG("image/png"),
    JPG("image/jpeg"),
    TXT("text/plain");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind that a file's name claims by its ending. */
    public static Optional<FileKind> ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(ending) || (kind == JPG && ending.equals("JPEG")))
                .findFirst();
    }

    /** {@code PDF, Word, …}, for a hint. */
    public static String words() {
        return "PDF, Word, PowerPoint, Excel and OpenDocument files, PNG and JPEG pictures, plain text";
    }
}
