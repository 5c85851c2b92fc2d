package uk.coppice.portal.training.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyLinks;

/** Where evaluations are answered. A guest's secret stands behind the {@code #}: it reaches no server's log. */
@Component
class EvaluationLinks implements SurveyLinks {

    private static final String STAFF = "/evaluate/";
    private static final String GUESTS = "/open/evaluate#";

    private final EvaluationRows rows;
    private final GuestEvaluations guests;
    private final PortalAddress address;
    private final Clock clock;

    EvaluationLinks(EvaluationRows rows, GuestEvaluations guests, PortalAddress address, Clock clock) {
        this.rows = rows;
        this.guests = guests;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public boolean knows(SurveyKind kind) {
        return Kinds.ALL.contains(kind);
    }

    @Override
    public String forStaff(SurveyCard survey) {
        return address.of(STAFF, of(survey).map(Evaluation::code).orElse(survey.code()));
    }

    @Override
    public Optional<String> forGuest(SurveyCard survey, long guest) {
        return guests.token(survey, guest).map(token -> address.of(GUESTS + token));
    }

    @Override
    public String about(SurveyCard survey) {
        var words = new DateWords(LocalDate.now(clock));
        return of(survey)
                .map(about -> switch (about.kind()) {
                    case SESSION, IMPACT -> about.title() + " on " + words.day(about.lastDay());
                    case SERIES, MID_YEAR -> "the series " + about.title();
                })
                .orElse(survey.title());
    }

    private Optional<Evaluation> of(SurveyCard survey) {
        return Optional.ofNullable(rows.of(List.of(survey.id())).get(survey.id()));
    }
}
