package uk.coppice.portal.training.resources;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.files.FileKind;

/**
 * Something that delegates are given.
 *
 * @param link where it leads; null for a file
 * @param fileName what it is saved as; null for a link
 * @param mediaType of a file, by its content
 * @param sessions the sessions it belongs to that the viewer may know of, the latest first
 */
public record Resource(
        long id,
        String title,
        @Nullable String link,
        @Nullable String fileName,
        @Nullable String mediaType,
        long bytes,
        List<Of> sessions) {

    /** A session that a resource belongs to. */
    public record Of(String code, String title, String topic) {}

    /** {@code PDF, 2 MB}, or where the link leads. */
    public String about() {
        if (fileName == null) {
            return link == null ? "" : "Link to " + URI.create(link).getHost();
        }
        String kind = FileKind.ofName(fileName).map(Enum::name).orElse("File");
        long kilobytes = Math.max(1, bytes / 1024);
        return kind + (kilobytes < 1024 ? ", %,d KB".formatted(kilobytes) : ", %,d MB".formatted(kilobytes / 1024));
    }
}
