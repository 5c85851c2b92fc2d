package uk.coppice.portal.survey.results;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.survey.disclosure.ResponseBand;

/**
 * What one group answered to a question.
 *
 * @param name of the group when the survey closed
 * @param bands people by band, or by option where the question is no scale; empty: not shown, and nobody is told why
 * @param response how much of the group answered the survey; null: not shown
 * @param before the same group in the survey before; null: it, or this one, is not shown, or the question not compared
 */
public record UnitResult(
        String name,
        Map<String, Integer> bands,
        @Nullable ResponseBand response,
        @Nullable Before before) {

    /**
     * What the group answered a survey earlier.
     *
     * @param favourable people in favour
     * @param answers people who answered the question
     */
    public record Before(int favourable, int answers) {}

    public UnitResult {
        bands = new LinkedHashMap<>(bands);
    }

    UnitResult since(@Nullable Before earlier) {
        return new UnitResult(name, bands, response, earlier);
    }

    public boolean shown() {
        return !bands.isEmpty();
    }

    public int answers() {
        return bands.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(String band) {
        return bands.getOrDefault(band, 0);
    }

    public Optional<String> responseWords() {
        return Optional.ofNullable(response).map(ResponseBand::words);
    }
}
