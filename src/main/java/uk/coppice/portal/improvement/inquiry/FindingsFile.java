package uk.coppice.portal.improvement.inquiry;

import java.io.Serializable;
import java.util.Locale;

/** A file of findings. */
public record FindingsFile(long id, String name, String mediaType, long bytes) implements Serializable {

    /** {@code PDF, 340 KB}. */
    public String about() {
        String kind = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        long kilobytes = Math.max(1, bytes / 1024);
        return kind + (kilobytes < 1024 ? ", %,d KB".formatted(kilobytes) : ", %,d MB".formatted(kilobytes / 1024));
    }
}
