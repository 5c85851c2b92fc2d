package uk.coppice.portal.access.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What should be: {@code access-matrix.yaml}, which says it apart from the code that decides. */
final class Policy {

    private static final String FILE = "/access-matrix.yaml";

    private final Map<String, Object> all;
    private final Map<String, String> groups;
    private final Set<String> known;

    Policy(List<Asker> askers) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var file = Objects.requireNonNull(Policy.class.getResourceAsStream(FILE))) {
            all = new Yaml(new SafeConstructor(options)).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known = new LinkedHashSet<>(askers.stream().map(Asker::name).toList());
        groups = texts(section("groups"));
    }

    /** A part of the file. */
    Map<String, Object> section(String name) {
        return map(Objects.requireNonNull(all.get(name), name));
    }

    /** Everybody named: askers and groups with commas between; with a dash in front: all the same not. */
    Set<String> who(Object expression) {
        var named = new LinkedHashSet<String>();
        for (String part : list(expression)) {
            boolean without = part.startsWith("-");
            String name = without ? part.substring(1) : part;
            Set<String> meant;
            if (groups.containsKey(name)) {
                meant = who(groups.get(name));
            } else if (known.contains(name)) {
                meant = Set.of(name);
            } else if (name.equals("nobody")) {
                meant = Set.of();
            } else {
                throw new IllegalArgumentException(FILE + " names '" + name + "', who is nobody");
            }
            if (without) {
                named.removeAll(meant);
            } else {
                named.addAll(meant);
            }
        }
        return named;
    }

    /** For each address the things asked for, and who gets them; one without things stands under an empty name. */
    Map<String, Map<String, Set<String>>> byThing(String section) {
        var result = new LinkedHashMap<String, Map<String, Set<String>>>();
        section(section)
                .forEach((address, value) ->
                        result.put(address, value instanceof Map<?, ?> ? things(map(value)) : Map.of("", who(value))));
        return result;
    }

    /** For each thing who gets it; things that are for the same people stand with commas between. */
    Map<String, Set<String>> things(Map<String, Object> lines) {
        var things = new LinkedHashMap<String, Set<String>>();
        lines.forEach((thing, who) -> {
            if (thing.isEmpty()) {
                things.put("", who(who));
            }
            list(thing).forEach(one -> things.put(one, who(who)));
        });
        return things;
    }

    static List<String> list(Object text) {
        return Arrays.stream(String.valueOf(text).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, String> texts(Map<String, Object> section) {
        var texts = new LinkedHashMap<String, String>();
        section.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
