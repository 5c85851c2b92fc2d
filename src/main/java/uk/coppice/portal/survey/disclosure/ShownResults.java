package uk.coppice.portal.survey.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a survey, to keep as it stands. What is withheld is not here, and neither is why: it looks like a
 * group that nobody was in.
 *
 * @param response how many of the whole trust answered; null when nothing is shown
 * @param whole by question, in the order asked
 * @param groups by question, the groups shown
 * @param responseBands how much of each group answered, where that may be told
 */
public record ShownResults(
        @Nullable Response response,
        Map<String, ShownWhole> whole,
        Map<String, Map<Group, ShownFigure>> groups,
        Map<Group, ResponseBand> responseBands) {

    /** Too few people answered to show anything. */
    public static final ShownResults NOTHING = new ShownResults(null, Map.of(), Map.of(), Map.of());

    public ShownResults {
        whole = Collections.unmodifiableMap(new LinkedHashMap<>(whole));
        var copy = new LinkedHashMap<String, Map<Group, ShownFigure>>();
        groups.forEach((question, of) -> copy.put(question, Collections.unmodifiableMap(new LinkedHashMap<>(of))));
        groups = Collections.unmodifiableMap(copy);
        responseBands = Collections.unmodifiableMap(new LinkedHashMap<>(responseBands));
    }

    /** The whole trust's answers to a question. */
    public Optional<ShownWhole> whole(String question) {
        return Optional.ofNullable(whole.get(question));
    }

    /** The groups shown for a question, in order of their keys; none when the whole trust isn't shown. */
    public Map<Group, ShownFigure> groups(String question) {
        return groups.getOrDefault(question, Map.of());
    }

    /** A group's answers to a question; empty when withheld, and when there is no such group. */
    public Optional<ShownFigure> group(String question, String cut, String group) {
        return Optional.ofNullable(groups(question).get(new Group(cut, group)));
    }

    /** How much of a group answered; empty when that may not be told, and when there is no such group. */
    public Optional<ResponseBand> responseBand(String cut, String group) {
        return Optional.ofNullable(responseBands.get(new Group(cut, group)));
    }

    /** Under half of the whole trust answered, so no figure of this survey counts as met. False when nothing is shown. */
    public boolean lowResponse() {
        return response != null && response.low();
    }

    /** The whole trust's answers to a question now and in an earlier survey; empty unless both are shown. */
    public Optional<Change> changeSince(ShownResults earlier, String question) {
        return Change.between(
                earlier.whole(question).map(ShownWhole::figure), whole(question).map(ShownWhole::figure));
    }

    /**
     * A group's answers to a question now and in an earlier survey; empty unless both are shown. Made of shown figures only,
     * so it tells nothing that they don't; years are never pooled.
     */
    public Optional<Change> changeSince(ShownResults earlier, String question, String cut, String group) {
        return Change.between(earlier.group(question, cut, group), group(question, cut, group));
    }
}
