package uk.coppice.portal.dataprotection.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.coppice.portal.platform.retention.RetentionTimes;

/** Reads the sheet that comes with the portal, and puts the times in that the trust has set. */
@Component
class ProcessingSheet {

    private static final String FILE = "data-protection/processing.yaml";

    private final RetentionTimes times;
    private final List<Map<?, ?>> purposes;

    ProcessingSheet(RetentionTimes times) {
        this.times = times;
        this.purposes = load();
    }

    /** All of it, in the order of the file. */
    List<Purpose> read() {
        return purposes.stream().map(this::purpose).toList();
    }

    private Purpose purpose(Map<?, ?> purpose) {
        return new Purpose(
                text(purpose, "key"),
                text(purpose, "title"),
                text(purpose, "why"),
                text(purpose, "basis"),
                text(purpose, "whose"),
                text(purpose, "who"),
                text(purpose, "categories"),
                maps(purpose.get("tables")).stream().map(this::table).toList());
    }

    private Purpose.Kept table(Map<?, ?> table) {
        return new Purpose.Kept(
                text(table, "name"),
                text(table, "about"),
                kept(table),
                texts(table.get("personal")),
                words(table.get("other")));
    }

    private String kept(Map<?, ?> table) {
        if (!table.containsKey("rule")) {
            return text(table, "kept");
        }
        return time(text(table, "rule")) + (table.containsKey("rest") ? "; " + text(table, "rest") : "");
    }

    private String time(String key) {
        return times.rules().stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .map(rule -> times.of(rule).words() + " " + rule.from())
                .orElseThrow(() -> new IllegalStateException(FILE + " names a rule that is none: " + key));
    }

    private static List<Map<?, ?>> load() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return maps(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        var maps = new ArrayList<Map<?, ?>>();
        if (list instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static Map<String, String> texts(@Nullable Object map) {
        var texts = new LinkedHashMap<String, String>();
        if (map instanceof Map<?, ?> all) {
            all.forEach((name, words) -> texts.put(String.valueOf(name), String.valueOf(words)));
        }
        return texts;
    }

    private static List<String> words(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (!(value instanceof String text) || text.isBlank()) {
            throw new IllegalStateException(FILE + " lacks '" + name + "' in " + map);
        }
        return text;
    }
}
