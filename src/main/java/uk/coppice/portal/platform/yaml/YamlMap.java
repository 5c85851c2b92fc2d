package uk.coppice.portal.platform.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A set of names and values in a file, where each knows its line. What is not as it must be is noted, and read as nothing. */
public final class YamlMap {

    private static final String QUOTES =
            "A text with a colon, comma, question mark or bracket may need quotes around it.";

    private final Notes notes;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /** Where to note what is wrong, by line. */
    @FunctionalInterface
    public interface Notes {
        void add(int line, String reason);
    }

    /**
     * @param what how to call it: "the question"
     * @param known the names that it may hold
     */
    public YamlMap(@Nullable Node node, String what, Set<String> known, Notes notes) {
        this.notes = notes;
        this.line = node == null ? 1 : line(node);
        if (!(node instanceof MappingNode mapping)) {
            notes.add(line, "Here must stand " + what + ": lines such as 'key: value'.");
            return;
        }
        for (var entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                notes.add(line(entry.getKeyNode()), "A name must be a plain word.");
            } else if (!known.contains(name.getValue())) {
                notes.add(
                        line(name),
                        "'" + name.getValue() + "' is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            } else if (values.putIfAbsent(name.getValue(), entry.getValueNode()) != null) {
                notes.add(line(name), "'" + name.getValue() + "' stands here twice.");
            }
        }
    }

    /** The line of a value; of the whole where there is none such. */
    public int line(String name) {
        var value = values.get(name);
        return value == null ? line : line(value);
    }

    /** Whether there is such a value. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty where there is none. */
    public String text(String name) {
        var value = values.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        notes.add(line(value), "'" + name + "' must be a text.");
        return "";
    }

    /** Whether it is true; false where there is none. */
    public boolean yes(String name) {
        String word = text(name);
        if (!has(name) || word.isEmpty()) {
            return false;
        }
        if (!word.equals("true") && !word.equals("false")) {
            notes.add(line(name), "'" + name + "' must be true or false, not '" + word + "'.");
        }
        return word.equals("true");
    }

    /** The parts of a list; none where there is none. */
    public List<Node> list(String name) {
        var value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        notes.add(line(value), "'" + name + "' must be a list: lines that begin with '-'.");
        return List.of();
    }

    /** The plain words of a list; none where there is none. */
    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var node : list(name)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                notes.add(line(node), "'" + name + "' must hold plain words.");
            }
        }
        return texts;
    }

    /** A value as it stands; null where there is none. */
    public @Nullable Node node(String name) {
        return values.get(name);
    }

    /**
     * The whole of a text, to be read.
     *
     * @return null when there is nothing, or nothing that is YAML, which is noted
     */
    public static @Nullable Node whole(String text, Notes notes) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                notes.add(1, "The file is empty.");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            notes.add(line, "This is not YAML: " + e.getProblem() + ". " + QUOTES);
        } catch (YAMLException e) {
            notes.add(1, "This is not YAML: " + e.getMessage());
        }
        return null;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
