package uk.coppice.portal.survey.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.SheetReading;
import uk.coppice.portal.survey.questionnaire.Tone;

/**
 * A form as the browser draws it (frontend/portal/answer-form.js). It holds no answer.
 *
 * @param alive where the browser asks whether the portal still knows the page; empty before it stands on one
 * @param signedIn whether somebody is signed in on the page
 */
record FormShown(
        String introduction,
        List<Asked> questions,
        int longest,
        String send,
        boolean shortened,
        String more,
        String draft,
        boolean preview,
        String alive,
        boolean signedIn) {

    /** A question to draw. */
    record Asked(
            String key,
            String text,
            String kind,
            List<Option> choices,
            boolean required,
            @Nullable After onlyIf) {}

    /** An answer to choose; {@code aside}: no answer to what was asked. */
    record Option(String key, String text, boolean aside) {}

    /** When a question is asked. */
    record After(String question, List<String> answers) {}

    FormShown(Questionnaire questionnaire, String send) {
        this(
                questionnaire.introduction(),
                questionnaire.questions().stream().map(FormShown::asked).toList(),
                SheetReading.LONGEST_TEXT,
                send,
                false,
                "",
                "",
                false,
                "",
                false);
    }

    FormShown shortened(String words) {
        return new FormShown(introduction, questions, longest, send, true, words, draft, preview, alive, signedIn);
    }

    FormShown kept(String key) {
        return new FormShown(introduction, questions, longest, send, shortened, more, key, preview, alive, signedIn);
    }

    FormShown notSent() {
        return new FormShown(introduction, questions, longest, send, shortened, more, draft, true, alive, signedIn);
    }

    FormShown onPage(String asksAt, boolean bySomebody) {
        return new FormShown(
                introduction, questions, longest, send, shortened, more, draft, preview, asksAt, bySomebody);
    }

    private static Asked asked(Question question) {
        var condition = question.onlyIf();
        return new Asked(
                question.key(),
                question.text(),
                question.kind().name(),
                question.choices().stream().map(FormShown::option).toList(),
                question.required(),
                condition == null
                        ? null
                        : new After(
                                condition.question(),
                                condition.answers().stream().sorted().toList()));
    }

    private static Option option(Choice choice) {
        return new Option(choice.key(), choice.text(), choice.tone() == Tone.ASIDE);
    }
}
