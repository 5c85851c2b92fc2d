package uk.coppice.portal.survey.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the whole trust answered to one question.
 *
 * @param figure by band, to hold beside the groups
 * @param options how many chose each option, in the order offered, without those counted apart
 * @param apart how many preferred not to say, found it not applicable, and the like
 */
public record ShownWhole(ShownFigure figure, Map<String, Integer> options, Map<String, Integer> apart) {

    public ShownWhole {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
    }
}
