package uk.coppice.portal.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question through the versions of its questionnaire: what may be compared. The key says that it is the same question;
 * other answers to choose from make it another scale, and no figure crosses that.
 */
public final class Lineage {

    /** Stands beside figures of a question that had other words. */
    public static final String OTHER_WORDS = "worded differently then";

    /** What became of a question from one version to the next. */
    public enum Fate {
        SAME,
        ADDED,
        DROPPED,
        /** Other words; compared with the remark. */
        REWORDED,
        /** Not compared with what was asked before. */
        BROKEN_OFF
    }

    /**
     * What became of one question.
     *
     * @param key of the question
     * @param fate in one word
     * @param words in a sentence, for whoever is about to save it
     * @param indicator the measure that loses or changes what it reads; null: none
     */
    public record Step(
            String key, Fate fate, String words, @Nullable String indicator) {}

    private Lineage() {}

    /**
     * Whether answers to the same question in two versions may stand side by side.
     *
     * @throws IllegalArgumentException when they are not the same question
     */
    public static Comparison compare(Question then, Question now) {
        if (!then.key().equals(now.key())) {
            throw new IllegalArgumentException("Not the same question: " + then.key() + ", " + now.key());
        }
        if (then.kind() != now.kind()) {
            return new Comparison(false, "answered in another way then");
        }
        if (!sameChoices(then, now)) {
            return new Comparison(false, "other answers to choose from then");
        }
        if (then.text().equals(now.text()) && sameWords(then, now)) {
            return new Comparison(true, "");
        }
        return now.asksAnew() ? new Comparison(false, "asked something else then") : new Comparison(true, OTHER_WORDS);
    }

    /** What becomes of each question, in the order of now; then those that are gone. Those that stay as they are too. */
    public static List<Step> steps(Questionnaire then, Questionnaire now) {
        var steps = new ArrayList<Step>();
        for (var question : now.questions()) {
            steps.add(then.question(question.key())
                    .map(before -> step(before, question))
                    .orElseGet(() -> new Step(
                            question.key(),
                            Fate.ADDED,
                            "New: there is nothing of earlier years to compare it with.",
                            null)));
        }
        for (var question : then.questions()) {
            if (now.question(question.key()).isEmpty()) {
                steps.add(new Step(
                        question.key(),
                        Fate.DROPPED,
                        "Not asked any more: its earlier figures stay, and no new ones come." + loss(question, true),
                        question.indicator()));
            }
        }
        return List.copyOf(steps);
    }

    private static Step step(Question then, Question now) {
        var comparison = compare(then, now);
        boolean unplugged = then.indicator() != null && !Objects.equals(then.indicator(), now.indicator());
        String indicator = then.indicator();
        if (!comparison.allowed()) {
            return new Step(
                    now.key(),
                    Fate.BROKEN_OFF,
                    "Compared with no earlier year: " + comparison.remark() + "." + loss(then, unplugged),
                    indicator);
        }
        if (!comparison.remark().isEmpty()) {
            return new Step(
                    now.key(),
                    Fate.REWORDED,
                    "Still compared with earlier years, with the remark '" + comparison.remark() + "'."
                            + loss(then, unplugged),
                    indicator);
        }
        return new Step(
                now.key(),
                Fate.SAME,
                "Compared as before." + (unplugged ? loss(then, true) : ""),
                unplugged ? indicator : null);
    }

    private static String loss(Question then, boolean unplugged) {
        if (then.indicator() == null) {
            return "";
        }
        return unplugged
                ? " The scorecard's '" + then.indicator() + "' has no figure from then on."
                : " It feeds the scorecard's '" + then.indicator()
                        + "', whose wording is the trust's plan: a figure from other words answers another question.";
    }

    private static boolean sameWords(Question then, Question now) {
        return Set.copyOf(then.ownChoices()).equals(Set.copyOf(now.ownChoices()));
    }

    /** The keys count, and which way each speaks; the order does not, and better words are a remark. */
    private static boolean sameChoices(Question then, Question now) {
        return scale(then).equals(scale(now));
    }

    private static List<String> scale(Question question) {
        return question.choices().stream()
                .filter(choice -> choice.tone() != Tone.ASIDE)
                .map(choice -> choice.key() + ' ' + choice.tone())
                .sorted()
                .toList();
    }
}
