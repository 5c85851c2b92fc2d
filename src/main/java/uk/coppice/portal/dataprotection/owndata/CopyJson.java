package uk.coppice.portal.dataprotection.owndata;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.coppice.portal.people.spi.DataSection;

/**
 * A copy for programs (article 20 of the UK GDPR: structured, commonly used, machine-readable). Keys stay the same from
 * release to release, codes stay codes, days are {@code 2026-01-14} and moments {@code 2026-01-14T10:00:00Z}.
 */
final class CopyJson {

    private static final String FORMAT = "coppice-portal/my-data/1";

    private CopyJson() {}

    /** Writes it in UTF-8. */
    static void write(DataCopy copy, String controller, OutputStream file) {
        var root = new LinkedHashMap<String, Object>();
        root.put("format", FORMAT);
        root.put("name", copy.name());
        root.put("controller", controller);
        root.put("made_at", moment(copy.madeAt()));
        var sections = new LinkedHashMap<String, Object>();
        copy.parts().forEach(part -> part.sections().forEach(section -> sections.put(section.key(), section(section))));
        root.put("sections", sections);
        file(root, file);
    }

    private static void file(Map<String, Object> root, OutputStream file) {
        JsonMapper.builder()
                .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValue(file, root);
    }

    private static Map<String, Object> section(DataSection section) {
        var told = new LinkedHashMap<String, Object>();
        told.put("title", section.title());
        told.put("purpose", section.purpose());
        if (!section.note().isEmpty()) {
            told.put("left_out", section.note());
        }
        told.put("rows", section.rows().stream().map(row -> row(section, row)).toList());
        return told;
    }

    private static Map<String, @Nullable Object> row(DataSection section, List<@Nullable Object> values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int at = 0; at < values.size(); at++) {
            row.put(section.columns().get(at).key(), value(values.get(at)));
        }
        return row;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case LocalDate day -> day.toString();
            case Instant moment -> moment(moment);
            case null, default -> value;
        };
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
