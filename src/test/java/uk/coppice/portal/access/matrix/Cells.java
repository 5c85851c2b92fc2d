package uk.coppice.portal.access.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came back, cell by cell, and what differs from what should be. */
final class Cells {

    private final Map<String, Map<String, Outcome>> cells = new LinkedHashMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** What an asker got, compared with whether they should get it. */
    void add(String what, Asker asker, Outcome outcome, boolean allowed, String more) {
        cells.computeIfAbsent(what, key -> new LinkedHashMap<>()).put(asker.name(), outcome);
        String cell = what + ", asked by " + asker.name() + ": " + outcome
                + (more.isEmpty() || outcome == Outcome.SHOWN ? "" : " (" + more + ")");
        if (outcome == Outcome.BROKEN) {
            wrong.add("BROKEN " + cell);
        } else if (outcome == Outcome.SHOWN && !allowed) {
            wrong.add("HOLE " + cell);
        } else if (outcome != Outcome.SHOWN && allowed) {
            wrong.add("SHUT " + cell);
        }
    }

    /** Notes which of the planted facts somebody has read. */
    void read(Facts facts, String address, Asker asker, String words) {
        facts.in(address, words).forEach(fact -> {
            boolean fresh = found.computeIfAbsent(fact, key -> new TreeSet<>()).add(asker.name());
            if (fresh && !facts.readers(fact).contains(asker.name())) {
                wrong.add("HOLE '" + fact + "' is read by " + asker.name() + " at " + address);
            }
        });
    }

    /** Those who should read a fact must have done so, else the facts would prove nothing. */
    void everyFactIsReadBy(Facts facts) {
        facts.all().forEach(fact -> {
            var missing = new TreeSet<>(facts.readers(fact));
            missing.removeAll(found.getOrDefault(fact, Set.of()));
            if (!missing.isEmpty()) {
                wrong.add("SHUT '" + fact + "' is not read by " + missing);
            }
        });
    }

    /** What there is must be decided, and nothing is decided that there is not. */
    void decided(String kind, Set<String> decided, Set<String> there) {
        var undecided = new TreeSet<>(there);
        undecided.removeAll(decided);
        undecided.forEach(one -> wrong.add("UNDECIDED " + kind + " " + one));
        var gone = new TreeSet<>(decided);
        gone.removeAll(there);
        gone.forEach(one -> wrong.add("GONE " + kind + " " + one));
    }

    void wrong(String line) {
        wrong.add(line);
    }

    List<String> wrong() {
        return wrong;
    }

    int size() {
        return cells.values().stream().mapToInt(Map::size).sum();
    }

    /** All cells: for each thing, who got what. */
    String table() {
        var text = new StringBuilder();
        cells.forEach((what, answers) -> {
            text.append(what).append('\n');
            for (var outcome : Outcome.values()) {
                var who = answers.entrySet().stream()
                        .filter(answer -> answer.getValue() == outcome)
                        .map(Map.Entry::getKey)
                        .toList();
                if (!who.isEmpty()) {
                    text.append("    ")
                            .append(outcome)
                            .append(": ")
                            .append(String.join(", ", who))
                            .append('\n');
                }
            }
        });
        found.forEach((fact, who) -> text.append('\'')
                .append(fact)
                .append("' is read by ")
                .append(String.join(", ", who))
                .append('\n'));
        return text.toString();
    }
}
