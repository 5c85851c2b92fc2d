package uk.coppice.portal.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param key its name through the years, in files and tallies: small letters, digits and underscores, at most 60
 * @param text as it is asked
 * @param kind how it is answered
 * @param ownChoices of a single or multiple choice; none for other kinds
 * @param required whether the sheet cannot be handed in without it
 * @param preferNotToSay whether that may be answered
 * @param notApplicable whether that may be answered
 * @param onlyIf when it is asked; null: always
 * @param indicator the key of the measure that it feeds; null: none
 * @param asksAnew marked by whoever gave it other words: it asks something else now, and is not compared with what was
 *     asked in other words
 */
public record Question(
        String key,
        String text,
        QuestionKind kind,
        List<Choice> ownChoices,
        boolean required,
        boolean preferNotToSay,
        boolean notApplicable,
        @Nullable Condition onlyIf,
        @Nullable String indicator,
        boolean asksAnew) {

    public Question {
        ownChoices = List.copyOf(ownChoices);
    }

    /** A question that is compared with what was asked before. */
    public Question(
            String key,
            String text,
            QuestionKind kind,
            List<Choice> ownChoices,
            boolean required,
            boolean preferNotToSay,
            boolean notApplicable,
            @Nullable Condition onlyIf,
            @Nullable String indicator) {
        this(key, text, kind, ownChoices, required, preferNotToSay, notApplicable, onlyIf, indicator, false);
    }

    /** Everything that can be chosen, in the order to show it; none for text. */
    public List<Choice> choices() {
        var all = new ArrayList<>(kind.choices());
        all.addAll(ownChoices);
        if (preferNotToSay) {
            all.add(Choice.PREFER_NOT_TO_SAY);
        }
        if (notApplicable) {
            all.add(Choice.NOT_APPLICABLE);
        }
        return all;
    }

    /** Whether answers are counted, rather than read. */
    public boolean counted() {
        return kind != QuestionKind.TEXT;
    }
}
