package uk.coppice.portal.survey.midyear;

import java.util.Map;

/**
 * Who will be asked, as numbers only.
 *
 * @param people all of them
 * @param teaching of them teaching staff
 * @param others all the rest of them
 * @param onPaper of them with a code on paper
 * @param away people on a long absence, who are not asked because nobody has said that they want to be
 * @param units of each school, by its code, and of the central team ({@code CENTRAL})
 */
public record AskedNumbers(int people, int teaching, int others, int onPaper, int away, Map<String, Integer> units) {

    public AskedNumbers {
        units = Map.copyOf(units);
    }
}
