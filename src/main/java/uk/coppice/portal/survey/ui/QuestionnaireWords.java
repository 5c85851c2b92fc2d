package uk.coppice.portal.survey.ui;

import java.util.ArrayList;
import java.util.stream.Collectors;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.Tone;

/** Questionnaires in words, for whoever keeps them. */
final class QuestionnaireWords {

    private QuestionnaireWords() {}

    static String of(Questionnaire.Purpose purpose) {
        return switch (purpose) {
            case SESSION_EVALUATION -> "After a session";
            case SERIES_EVALUATION -> "After a series";
            case IMPACT -> "Some weeks after a session";
            case MID_YEAR -> "Mid-year survey of all staff";
        };
    }

    static String of(QuestionKind kind) {
        return switch (kind) {
            case AGREEMENT -> "Agreement, in five points";
            case RATING -> "Rating, very good to very poor";
            case SINGLE -> "One of your own choices";
            case MULTIPLE -> "Any of your own choices";
            case SCALE -> "A number from 0 to 10";
            case TEXT -> "Free text";
        };
    }

    static String of(Tone tone) {
        return switch (tone) {
            case FAVOURABLE -> "Favourable";
            case MIDDLE -> "In between";
            case UNFAVOURABLE -> "Unfavourable";
            case NONE, ASIDE -> "Neither";
        };
    }

    /** The kind of a question and all that is special about it, in one line. */
    static String about(Question question, Questionnaire questionnaire) {
        var words = new ArrayList<String>();
        words.add(of(question.kind()));
        if (!question.ownChoices().isEmpty()) {
            words.add(question.ownChoices().stream().map(Choice::text).collect(Collectors.joining(" / ")));
        }
        if (question.required()) {
            words.add("needed to send");
        }
        if (question.preferNotToSay()) {
            words.add("or 'Prefer not to say'");
        }
        if (question.notApplicable()) {
            words.add("or 'Not applicable'");
        }
        var condition = question.onlyIf();
        if (condition != null) {
            words.add("only after some answers to '"
                    + questionnaire
                            .question(condition.question())
                            .map(Question::text)
                            .orElse(condition.question())
                    + "'");
        }
        if (question.indicator() != null) {
            words.add("feeds the scorecard's '" + question.indicator() + "'");
        }
        return String.join(" · ", words);
    }
}
