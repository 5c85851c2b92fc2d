package uk.coppice.portal.survey.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question with fixed options: a scale, which has favourable ones, or a plain choice.
 *
 * @param key unique within the survey
 * @param options in the order in which they are offered
 */
public record Question(String key, List<Option> options) {

    public Question {
        options = List.copyOf(options);
        require(!options.isEmpty(), key, "has no options");
        require(options.stream().map(Option::key).distinct().count() == options.size(), key, "has an option twice");
        require(options.stream().anyMatch(option -> option.leaning() != Leaning.APART), key, "can't be answered");
        boolean plain = has(options, Leaning.PLAIN);
        boolean leans =
                has(options, Leaning.FAVOURABLE) || has(options, Leaning.MIDDLE) || has(options, Leaning.UNFAVOURABLE);
        require(!(plain && leans), key, "mixes a scale with plain options");
    }

    /** Whether some of its options are favourable, so that a share can be said. */
    public boolean scale() {
        return has(options, Leaning.FAVOURABLE);
    }

    /** What a group's figure is counted in: the three bands of a scale, the options themselves otherwise. */
    List<Band> bands() {
        if (!scale()) {
            return options.stream()
                    .filter(option -> option.leaning() != Leaning.APART)
                    .map(option -> new Band(option.key(), List.of(option.key())))
                    .toList();
        }
        return Stream.of(Leaning.FAVOURABLE, Leaning.MIDDLE, Leaning.UNFAVOURABLE)
                .map(leaning -> new Band(
                        ShownFigure.bandKey(leaning),
                        options.stream()
                                .filter(option -> option.leaning() == leaning)
                                .map(Option::key)
                                .toList()))
                .toList();
    }

    /**
     * Options that are counted together.
     *
     * @param key how the figure calls it
     * @param options keys of its options; may be empty
     */
    record Band(String key, List<String> options) {}

    private static boolean has(List<Option> options, Leaning leaning) {
        return options.stream().anyMatch(option -> option.leaning() == leaning);
    }

    private static void require(boolean holds, String key, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Question '" + key + "' " + otherwise);
        }
    }
}
