package uk.coppice.portal.shell;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Todo;
import uk.coppice.portal.platform.ui.TodoSource;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.midyear.MySurveys;
import uk.coppice.portal.training.booking.Requests;
import uk.coppice.portal.training.booking.SessionPlaces;
import uk.coppice.portal.training.calendar.SessionSummary;
import uk.coppice.portal.training.evaluation.Evaluation;
import uk.coppice.portal.training.evaluation.MyEvaluations;
import uk.coppice.portal.training.planning.PlannedSessions;
import uk.coppice.portal.training.register.RegisterDesk;

/** What waits for the current person, the most urgent first: an offer ends, a register runs, others wait. */
@Component
class Todos {

    private final RegisterDesk registers;
    private final SessionPlaces places;
    private final Requests requests;
    private final PlannedSessions planned;
    private final MyEvaluations evaluations;
    private final MySurveys surveys;
    private final List<TodoSource> others;
    private final Clock clock;

    Todos(
            RegisterDesk registers,
            SessionPlaces places,
            Requests requests,
            PlannedSessions planned,
            MyEvaluations evaluations,
            MySurveys surveys,
            List<TodoSource> others,
            Clock clock) {
        this.planned = planned;
        this.evaluations = evaluations;
        this.surveys = surveys;
        this.others = others;
        this.clock = clock;
        this.registers = registers;
        this.places = places;
        this.requests = requests;
    }

    /**
     * For a member of staff.
     *
     * @param coming the sessions that they have a place in, or wait for
     */
    List<Todo> of(List<SessionSummary> coming, DateWords words) {
        var todo = new ArrayList<Todo>();
        coming.stream().filter(SessionSummary::offered).forEach(session -> {
            var until = session.place().until();
            todo.add(new Todo(
                    "A place is free: " + session.title(),
                    words.moment(session.startsAt()) + ". Take it by "
                            + words.moment(until == null ? session.startsAt() : until) + ".",
                    "training/" + session.code(),
                    "Take or decline"));
        });
        registers
                .toTake()
                .forEach(session -> todo.add(new Todo(
                        "Register: " + session.title(),
                        words.moment(session.startsAt()) + ", " + session.venue() + ". " + session.taken() + " booked.",
                        "training/" + session.code() + "/register",
                        "Take the register")));
        evaluations.open().forEach(evaluation -> todo.add(evaluation(evaluation, words)));
        surveys.toAnswer()
                .forEach(survey -> todo.add(new Todo(
                        survey.title(),
                        "Nobody can see your answers. Open until "
                                + words.moment(survey.closesAt()
                                        .atZone(clock.getZone())
                                        .toLocalDateTime())
                                + ".",
                        "surveys/" + survey.code(),
                        "Answer it")));
        places.heldOutToMe()
                .forEach(held -> todo.add(new Todo(
                        held.name() + " holds a place out to you",
                        held.title() + ", " + words.moment(held.startsAt()) + ".",
                        "training/" + held.code(),
                        "Take or decline")));
        todo.addAll(requests());
        planned.tooFewForMe()
                .forEach(session -> todo.add(new Todo(
                        "Few have booked: " + session.title(),
                        words.span(session.date(), session.start(), session.end()) + ". Only " + session.taken()
                                + " booked; you wanted at least " + session.minimum() + ".",
                        "training/" + session.code(),
                        "See the session")));
        others.forEach(source -> todo.addAll(source.todos(words)));
        return todo;
    }

    private static Todo evaluation(Evaluation evaluation, DateWords words) {
        String leads = evaluation.leads().isEmpty()
                ? ""
                : ", with " + evaluation.leads().getFirst();
        boolean again = evaluation.kind() == SurveyKind.IMPACT;
        return new Todo(
                (again ? "What came of " : "How was ") + evaluation.title() + "?",
                words.day(evaluation.lastDay()) + leads + ". Two taps; no name is kept with your answer.",
                "evaluate/" + evaluation.code(),
                again ? "Say what came of it" : "Say how it was");
    }

    /** For a trustee or another who is neither staff nor an administrator. */
    List<Todo> ofOthers(DateWords words) {
        return others.stream()
                .filter(TodoSource::alsoForOthers)
                .flatMap(source -> source.todos(words).stream())
                .toList();
    }

    /** For an administrator who is not staff. */
    List<Todo> administration(DateWords words) {
        var todo = new ArrayList<>(requests());
        others.forEach(source -> todo.addAll(source.todos(words)));
        return todo;
    }

    private List<Todo> requests() {
        int open = requests.count();
        return open == 0
                ? List.of()
                : List.of(new Todo(
                        Words.count(open, "request", "requests") + " to decide",
                        "Each holds a place until somebody agrees or declines.",
                        "requests",
                        "Decide"));
    }
}
