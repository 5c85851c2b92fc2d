package uk.coppice.portal.access.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that stand in confidential places, and who may read them, on any page and in any file. */
final class Facts {

    /**
     * @param at the beginnings of the addresses where it counts; empty: everywhere
     */
    private record Fact(String words, List<String> at, Set<String> readers) {}

    private final Map<String, Fact> facts = new LinkedHashMap<>();

    Facts(Policy policy) {
        policy.section("facts").forEach((words, value) -> {
            if (value instanceof Map<?, ?>) {
                var map = Policy.map(value);
                var at = Policy.list(String.valueOf(map.get("at")));
                String text = map.containsKey("words") ? String.valueOf(map.get("words")) : words;
                facts.put(words, new Fact(text, at, policy.who(String.valueOf(map.get("who")))));
            } else {
                facts.put(words, new Fact(words, List.of(), policy.who(value)));
            }
        });
    }

    Set<String> all() {
        return facts.keySet();
    }

    Set<String> readers(String fact) {
        var known = facts.get(fact);
        return known == null ? Set.of() : known.readers();
    }

    /** The facts that stand in some words. */
    List<String> in(String address, String words) {
        return facts.entrySet().stream()
                .filter(fact -> words.contains(fact.getValue().words()))
                .filter(fact -> fact.getValue().at().isEmpty()
                        || fact.getValue().at().stream().anyMatch(address::startsWith))
                .map(Map.Entry::getKey)
                .toList();
    }
}
