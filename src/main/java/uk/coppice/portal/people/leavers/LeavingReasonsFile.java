package uk.coppice.portal.people.leavers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import uk.coppice.portal.people.leavers.LeavingReasons.Destination;
import uk.coppice.portal.people.leavers.LeavingReasons.Reason;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.yaml.YamlMap;

/** Reads the settings of leaving reasons, or says everything that is wrong with them. */
final class LeavingReasonsFile {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int LONGEST_WORDS = 60;

    private record Fault(int line, String reason) {}

    /** What the settings hold. */
    record Read(List<Reason> reasons, List<Destination> destinations) {}

    private final Set<Fault> faults = new HashSet<>();

    private LeavingReasonsFile() {}

    /**
     * Reads a text.
     *
     * @param file how to call it in what is wrong
     * @throws IllegalStateException naming everything that is wrong, with file, line and reason
     */
    static Read read(String file, String text) {
        var reader = new LeavingReasonsFile();
        var read = reader.read(text);
        if (!reader.faults.isEmpty()) {
            throw new IllegalStateException("The portal can't start with these leaving reasons:\n"
                    + reader.faults.stream()
                            .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::reason))
                            .map(fault -> file + ", line " + fault.line + ": " + fault.reason)
                            .collect(Collectors.joining("\n")));
        }
        return read;
    }

    private Read read(String text) {
        var root = YamlMap.whole(text, this::fault);
        if (root == null) {
            return new Read(List.of(), List.of());
        }
        var whole = new YamlMap(root, "the two lists", Set.of("reasons", "destinations"), this::fault);
        var reasons = whole.list("reasons").stream().map(this::reason).toList();
        var destinations =
                whole.list("destinations").stream().map(this::destination).toList();
        if (reasons.isEmpty()) {
            fault(whole.line("reasons"), "There must be at least one reason under 'reasons'.");
        }
        once(whole.list("reasons"), reasons.stream().map(Reason::code).toList());
        once(
                whole.list("destinations"),
                destinations.stream().map(Destination::code).toList());
        return new Read(reasons, destinations);
    }

    private Reason reason(Node node) {
        var map = new YamlMap(node, "a reason", Set.of("code", "words", "group", "left-out"), this::fault);
        var group = ReasonGroup.ofCode(map.text("group"));
        if (group.isEmpty()) {
            fault(
                    map.line("group"),
                    "'group' must be one of "
                            + Stream.of(ReasonGroup.values())
                                    .map(ReasonGroup::code)
                                    .collect(Collectors.joining(", "))
                            + ", not '" + map.text("group") + "'.");
        }
        return new Reason(code(map), words(map), group.orElse(ReasonGroup.OTHER), map.yes("left-out"));
    }

    private Destination destination(Node node) {
        var map = new YamlMap(node, "a destination", Set.of("code", "words"), this::fault);
        return new Destination(code(map), words(map));
    }

    private String code(YamlMap map) {
        String code = map.text("code");
        if (!CODE.matcher(code).matches() || code.length() > LeavingReasons.LONGEST_CODE) {
            fault(
                    map.line("code"),
                    "'code' must be small letters, digits and underscores, at most " + LeavingReasons.LONGEST_CODE
                            + ", not '" + code + "'.");
        }
        return code;
    }

    private String words(YamlMap map) {
        String words = TypedText.line(map.text("words"));
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            fault(map.line("words"), "'words' must be a text of at most " + LONGEST_WORDS + " characters.");
        }
        return words;
    }

    private void once(List<Node> nodes, List<String> codes) {
        var seen = new ArrayList<String>();
        for (int n = 0; n < codes.size(); n++) {
            String code = codes.get(n);
            if (seen.contains(code)) {
                fault(nodes.get(n).getStartMark().getLine() + 1, "The code '" + code + "' stands here twice.");
            }
            seen.add(code);
        }
    }

    private void fault(int line, String reason) {
        faults.add(new Fault(line, reason));
    }
}
