package uk.coppice.portal.survey.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.ui.HomeLine;
import uk.coppice.portal.survey.action.SurveyActions;

/** Tells staff on the home page for three weeks that something was published for them. */
@Component
class NewActions implements HomeLine {

    private static final int NEW_FOR_DAYS = 21;

    private final SurveyActions actions;
    private final Clock clock;

    NewActions(SurveyActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public Optional<Line> line() {
        var fresh = actions.forMeSince(LocalDate.now(clock).minusDays(NEW_FOR_DAYS));
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(
                        "You said, we did",
                        "New: what leaders heard in the "
                                + lower(fresh.getFirst().survey()) + ", and what they do about it.",
                        "surveys/what-we-did",
                        "Read it"));
    }

    /** A title within a sentence: {@code mid-year staff survey 2026}. */
    private static String lower(String title) {
        return title.startsWith("Mid-year") ? "mid-year" + title.substring("Mid-year".length()) : title;
    }
}
