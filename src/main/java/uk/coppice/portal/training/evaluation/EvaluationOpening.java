package uk.coppice.portal.training.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.survey.Invited;
import uk.coppice.portal.survey.NewSurvey;
import uk.coppice.portal.survey.SurveyKeeping;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.evaluation.Asked;
import uk.coppice.portal.survey.questionnaire.version.Questionnaires;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.evaluation.Attendance.Held;

/**
 * Opens evaluations for those present, in the transaction that finishes the register. A register that is put right, also
 * after it was opened again, changes whom an open evaluation asks, but for those who have answered: their answers stand,
 * for nobody can say which they are. A closed evaluation stays as it is.
 */
@Component
class EvaluationOpening {

    private static final int LONGEST_TITLE = 200;

    private final SurveyKeeping keeping;
    private final Questionnaires questionnaires;
    private final Attendance attendance;
    private final Asked asked;
    private final EvaluationSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationOpening(
            SurveyKeeping keeping,
            Questionnaires questionnaires,
            Attendance attendance,
            Asked asked,
            EvaluationSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.keeping = keeping;
        this.questionnaires = questionnaires;
        this.attendance = attendance;
        this.asked = asked;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a session's finished register asks for: its own evaluation, or that of the series which it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finished(long session) {
        attendance.session(session).ifPresent(held -> {
            if (held.kind() != SessionKind.ECT) {
                session(held);
            } else if (!held.series().isEmpty()) {
                series(held.series());
            }
        });
    }

    /**
     * A session was called off: the last that its series waited for, or one whose register was finished by mistake, of which
     * nobody is asked any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void calledOff(long session) {
        attendance.session(session).ifPresent(held -> {
            if (held.kind() != SessionKind.ECT) {
                find(SurveyKind.SESSION, "session_id", session).ifPresent(before -> asked.follow(before, List.of()));
            } else if (!held.series().isEmpty()) {
                series(held.series());
            }
        });
    }

    /** Asks what came of a session; nothing happens when nobody who was there is here any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void impact(long session) {
        attendance
                .session(session)
                .filter(held -> held.status() == SessionStatus.DELIVERED)
                .filter(held -> find(SurveyKind.IMPACT, "session_id", session).isEmpty())
                .ifPresent(held -> open(
                        new About(SurveyKind.IMPACT, "impact-" + held.code(), held.title(), session, null, held.date()),
                        List.of(held),
                        attendance.stillHere(session, LocalDate.now(clock))));
    }

    private void session(Held held) {
        var present = attendance.present(List.of(held.id()));
        var before = find(SurveyKind.SESSION, "session_id", held.id());
        if (before.isPresent()) {
            asked.follow(before.get(), present);
        } else if (held.status() == SessionStatus.DELIVERED) {
            open(
                    new About(SurveyKind.SESSION, "session-" + held.code(), held.title(), held.id(), null, held.date()),
                    List.of(held),
                    present);
        }
    }

    private void series(String code) {
        var all = attendance.series(code);
        var delivered = all.stream()
                .filter(held -> held.status() == SessionStatus.DELIVERED)
                .toList();
        var present = attendance.present(delivered.stream().map(Held::id).toList());
        var before = find(SurveyKind.SERIES, "series_code", code);
        if (before.isPresent()) {
            asked.follow(before.get(), present);
        } else if (!delivered.isEmpty() && all.stream().noneMatch(held -> held.status() == SessionStatus.PLANNED)) {
            open(
                    new About(
                            SurveyKind.SERIES,
                            "series-" + code,
                            SeriesTitle.of(code, all.stream().map(Held::title).toList()),
                            null,
                            code,
                            delivered.getLast().date()),
                    delivered,
                    present);
        }
    }

    private record About(
            SurveyKind kind,
            String code,
            String title,
            @Nullable Long session,
            @Nullable String series,
            LocalDate lastDay) {}

    private void open(About about, List<Held> sessions, List<Long> present) {
        var today = LocalDate.now(clock);
        if (present.isEmpty() || today.isAfter(EvaluationYear.latestOpening(AcademicYear.of(about.lastDay())))) {
            return;
        }
        var version = questionnaires.current(Kinds.questionnaire(about.kind()));
        var until = today.plusDays(settings.openDays() + 1L)
                .atStartOfDay(clock.getZone())
                .toInstant();
        long survey = keeping.plan(new NewSurvey(
                about.kind(),
                about.code(),
                about.title().length() > LONGEST_TITLE ? about.title().substring(0, LONGEST_TITLE) : about.title(),
                version.questionnaire().key(),
                version.version(),
                NewSurvey.SMALLEST_GROUP,
                clock.instant(),
                until));
        jdbc.sql("INSERT INTO evaluation (survey_id, kind, session_id, series_code, last_day, lead_key, imported, "
                        + "opened_at) VALUES (?, ?, ?, ?, ?, ?, FALSE, ?)")
                .param(survey)
                .param(about.kind().name())
                .param(about.session())
                .param(about.series())
                .param(about.lastDay())
                .param(attendance.leadKey(sessions))
                .param(StoredTime.of(clock.instant()))
                .update();
        // After the row above, so that whoever hears of the opening finds what it is about.
        keeping.open(
                survey,
                version.questionnaire(),
                present.stream().map(Invited::of).toList(),
                Map.of());
    }

    private Optional<Long> find(SurveyKind kind, String column, Object value) {
        return jdbc.sql("SELECT survey_id FROM evaluation WHERE kind = ? AND " + column + " = ?")
                .params(kind.name(), value)
                .query(Long.class)
                .optional();
    }
}
