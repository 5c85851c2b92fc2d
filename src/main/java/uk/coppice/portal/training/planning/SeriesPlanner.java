package uk.coppice.portal.training.planning;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionRepository;

/** Plans a series at once: its dates, its numbered sessions, and later changes to one and those that follow. */
@Service
public class SeriesPlanner {

    private static final Pattern NUMBERED = Pattern.compile("(.*?) \\(\\d+ of \\d+\\)");

    private final PlanWriter writer;
    private final SessionRepository sessions;
    private final SessionCodes codes;
    private final SchoolCalendar calendar;
    private final Schools schools;
    private final JdbcClient jdbc;

    SeriesPlanner(
            PlanWriter writer,
            SessionRepository sessions,
            SessionCodes codes,
            SchoolCalendar calendar,
            Schools schools,
            JdbcClient jdbc) {
        this.writer = writer;
        this.sessions = sessions;
        this.codes = codes;
        this.calendar = calendar;
        this.schools = schools;
        this.jdbc = jdbc;
    }

    /**
     * The dates of a pattern, with what is skipped and why.
     *
     * @param school whose term dates count; null: those of the trust
     */
    public List<SeriesDates.Planned> dates(SeriesPattern pattern, @Nullable Long school) {
        return SeriesDates.of(pattern, day -> whyClosed(day, school));
    }

    /**
     * Why a day is no school day; empty when it is one.
     *
     * @param school whose term dates count; null: those of the trust
     */
    public Optional<String> whyClosed(LocalDate day, @Nullable Long school) {
        return school == null ? calendar.whyClosed(day) : calendar.whyClosed(school, day);
    }

    /** The trust's schools that are closed on a day on which the trust as a whole is not, with the reason, by name. */
    @Transactional(readOnly = true)
    public List<String> closedSchools(LocalDate day) {
        if (calendar.whyClosed(day).isPresent()) {
            return List.of();
        }
        return schools.inTrust(day).stream()
                .<String>mapMulti((School school, Consumer<String> found) ->
                        calendar.whyClosed(school.id(), day).ifPresent(why -> found.accept(school.name() + ": " + why)))
                .toList();
    }

    /**
     * Keeps a draft for each date, numbered: {@code Phonics (1 of 6)}.
     *
     * @param form of the first one; its date does not matter
     * @param dates in any order
     * @return the codes in order of time
     * @throws PlanProblems saying what each field must be
     * @throws Refusal for no dates, too many, or one twice
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public List<String> create(PlanForm form, List<LocalDate> dates) {
        var days = dates.stream().sorted().toList();
        if (days.isEmpty() || days.size() > SeriesDates.MOST) {
            throw new Refusal("A series has 1 to " + SeriesDates.MOST + " sessions. Nothing is saved yet.");
        }
        if (new HashSet<>(days).size() < days.size()) {
            throw new Refusal("Two sessions of the series are on the same day. Nothing is saved yet.");
        }
        var kind = form.kind() == null ? SessionKind.OTP : form.kind();
        String series = codes.nextSeries(kind, days.getFirst());
        String title = form.title() == null ? "" : TypedText.line(form.title());
        var made = new ArrayList<String>();
        // Each date's own academic year is in its code.
        var byYear = days.stream().collect(Collectors.groupingBy(AcademicYear::of));
        var code = new HashMap<LocalDate, String>();
        byYear.forEach((year, some) -> {
            var next = codes.next(kind, some.getFirst(), some.size());
            for (int i = 0; i < some.size(); i++) {
                code.put(some.get(i), next.get(i));
            }
        });
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            String name = title.isEmpty() ? "" : "%s (%d of %d)".formatted(title, i + 1, days.size());
            made.add(writer.add(code.getOrDefault(day, ""), series, form.on(day, name))
                    .code());
        }
        return made;
    }

    /**
     * Changes a session and those of its series that follow and can still be changed. Each keeps its own date and its
     * number; days that hang on the date, such as when booking opens, move with it.
     *
     * @param version which state of the first one was opened
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws PlanProblems saying what each field must be
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public Outcome changeFollowing(long id, int version, PlanForm form) {
        var first = writer.lock(id);
        if (first.version() != version) {
            throw new ChangedMeanwhile();
        }
        var following = following(first);
        var outcome = writer.write(first, form);
        String title = form.title() == null
                ? ""
                : NUMBERED.matcher(TypedText.line(form.title())).replaceFirst("$1");
        for (long other : following) {
            var session = writer.lock(other);
            var date = session.startsAt().toLocalDate();
            try {
                outcome = outcome.and(writer.write(session, form.on(date, title + number(session.title()))));
            } catch (PlanProblems | ChangedMeanwhile problem) {
                throw new Refusal(writer.name(session) + ": " + problem.reason());
            }
        }
        return outcome;
    }

    /**
     * Lets people book all drafts of a series.
     *
     * @return how many were published
     * @throws Refusal naming a session that something is missing in
     */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public int publish(String series) {
        var drafts = jdbc.sql("SELECT id FROM training_session WHERE series_code = ? AND status = 'DRAFT' "
                        + "ORDER BY session_date, id")
                .param(series)
                .query(Long.class)
                .list();
        for (long id : drafts) {
            var session = writer.lock(id);
            try {
                writer.publish(session);
            } catch (PlanProblems problem) {
                throw new Refusal(writer.name(session) + ": " + problem.reason());
            }
        }
        return drafts.size();
    }

    private List<Long> following(SessionEntity first) {
        return first.seriesCode() == null
                ? List.of()
                : jdbc.sql("SELECT id FROM training_session WHERE series_code = :series AND session_date > :date "
                                + "AND status IN ('DRAFT', 'PLANNED') ORDER BY session_date, id")
                        .param("series", first.seriesCode())
                        .param("date", first.startsAt().toLocalDate())
                        .query(Long.class)
                        .list();
    }

    private static String number(String title) {
        return NUMBERED.matcher(title).matches() ? title.substring(title.lastIndexOf(" (")) : "";
    }
}
