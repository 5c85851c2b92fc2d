package uk.coppice.portal.survey.results;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.survey.FigureRows;
import uk.coppice.portal.survey.disclosure.Disclosure;
import uk.coppice.portal.survey.disclosure.ShownResults;
import uk.coppice.portal.survey.questionnaire.Choice;
import uk.coppice.portal.survey.questionnaire.Counted;
import uk.coppice.portal.survey.questionnaire.Question;
import uk.coppice.portal.survey.questionnaire.QuestionKind;
import uk.coppice.portal.survey.questionnaire.Tone;

/**
 * Works out what may be shown of a closed survey and writes it down. What is withheld is not written, so no page, file or
 * figure can show it.
 */
@Component
public class FrozenResults {

    /** Stands in place of a question where it is said how much of a group answered. */
    static final String RESPONSE = "_response";

    private final JdbcTemplate batches;
    private final FigureRows figures;

    FrozenResults(JdbcTemplate batches, FigureRows figures) {
        this.batches = batches;
        this.figures = figures;
    }

    /**
     * Writes what may be shown. Once for a survey.
     *
     * @throws IllegalArgumentException when the counts contradict each other; names no count. Nothing is written then,
     *     and the caller's transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = IllegalArgumentException.class)
    public void freeze(ClosedCounts closed) {
        var shown = Disclosure.of(closed.minimumGroup()).protect(CountsReading.of(closed));
        var rows = new FigureRows.Sheet();
        closed.asked().stream().filter(Question::counted).forEach(question -> {
            if (question.kind() == QuestionKind.MULTIPLE) {
                several(rows, closed, question, shown);
            } else {
                single(rows, question.key(), shown);
            }
        });
        shown.responseBands().forEach((group, band) -> rows.add(RESPONSE, group.cut(), group.key(), band.name(), 0));
        figures.write(closed.survey(), rows);
        batches.batchUpdate(
                "INSERT INTO survey_unit (survey_id, cut, unit, name, school_id) VALUES (?, ?, ?, ?, ?)",
                closed.units().stream()
                        .map(unit -> new @Nullable Object[] {
                            closed.survey(), unit.cut().name(), unit.key(), unit.name(), unit.school()
                        })
                        .toList());
    }

    private static void single(FigureRows.Sheet rows, String question, ShownResults shown) {
        shown.whole(question).ifPresent(whole -> {
            whole.options().forEach((option, people) -> rows.whole(question, option, people));
            whole.apart().forEach((option, people) -> rows.whole(question, option, people));
        });
        shown.groups(question)
                .forEach((group, figure) -> figure.counts()
                        .forEach((band, people) -> rows.add(question, group.cut(), group.key(), band, people)));
    }

    /** For the whole trust alone: choices of one person hang together, so groups of theirs would tell more. */
    private static void several(FigureRows.Sheet rows, ClosedCounts closed, Question question, ShownResults shown) {
        int answered = 0;
        for (var choice : ProtectedQuestions.choices(question)) {
            var part = shown.whole(ProtectedQuestions.part(question.key(), choice.key()));
            if (part.isPresent()) {
                rows.whole(
                        question.key(), choice.key(), part.get().options().getOrDefault(ProtectedQuestions.TICKED, 0));
                answered = part.get().figure().responses();
            }
        }
        if (answered > 0) {
            rows.whole(question.key(), Counted.ANSWERED, answered);
            var aside = new ArrayList<>(question.choices().stream()
                    .filter(choice -> choice.tone() == Tone.ASIDE)
                    .toList());
            aside.add(Choice.BLANK);
            aside.forEach(choice -> rows.whole(question.key(), choice.key(), count(closed, question, choice)));
        }
    }

    private static int count(ClosedCounts closed, Question question, Choice choice) {
        return closed.answers().stream()
                .filter(one -> one.cut() == closed.cuts().getFirst()
                        && one.question().equals(question.key())
                        && one.option().equals(choice.key()))
                .mapToInt(ClosedCounts.Answers::people)
                .sum();
    }
}
