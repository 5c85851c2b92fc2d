package uk.coppice.portal.survey.results;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.disclosure.Response;

/**
 * A survey with what the whole trust may be shown of it.
 *
 * @param survey which
 * @param response how many answered; null while it is open, and when too few did
 * @param questions those with answers to count, in the order asked; none while it is open
 */
public record ClosedSurvey(SurveyCard survey, @Nullable Response response, List<QuestionResult> questions) {

    public ClosedSurvey {
        questions = List.copyOf(questions);
    }

    public boolean lowResponse() {
        return response != null && response.low();
    }

    public Optional<QuestionResult> question(String key) {
        return questions.stream()
                .filter(each -> each.question().key().equals(key))
                .findFirst();
    }
}
