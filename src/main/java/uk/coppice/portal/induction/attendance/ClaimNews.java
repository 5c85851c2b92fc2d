package uk.coppice.portal.induction.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.people.spi.NewsWriter;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.StoredTime;

/**
 * Tells by mail of claims: those who decide that one waits, and the teacher what became of it. Neither the note nor who
 * the teacher is stands in a mail.
 */
@Component
class ClaimNews implements NewsWriter {

    private static final String ASKED = "CLAIM_ASKED";
    private static final String SETTLED = "CLAIM_SETTLED";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimNews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private record About(
            Claim.State state, ClaimKind kind, @Nullable LocalDate madeUpOn, String title, LocalDate day) {}

    /** Tells those who decide: the mentor of a make-up, where there is one, and else the session's leads. */
    void asked(long claim) {
        var today = LocalDate.now(clock);
        var mentors = jdbc.sql("SELECT DISTINCT su.person_id FROM attendance_claim c JOIN induction_support su "
                        + "ON su.induction_id = c.induction_id AND su.kind = 'MENTOR' WHERE c.id = :claim "
                        + "AND c.kind <> 'WAS_THERE' AND su.from_date <= :today "
                        + "AND (su.to_date IS NULL OR su.to_date >= :today)")
                .param("claim", claim)
                .param("today", today)
                .query(Long.class)
                .list();
        tell(claim, mentors.isEmpty() ? leads(claim) : mentors);
    }

    private List<Long> leads(long claim) {
        return jdbc.sql("SELECT DISTINCT l.person_id FROM attendance_claim c JOIN induction i ON i.id = c.induction_id "
                        + "JOIN session_lead l ON l.session_id = c.session_id WHERE c.id = ? "
                        + "AND l.person_id IS NOT NULL AND l.person_id <> i.person_id")
                .param(claim)
                .query(Long.class)
                .list();
    }

    private void tell(long claim, List<Long> people) {
        people.forEach(person -> events.publishEvent(new PersonalNews(ASKED, person, claim, "")));
    }

    /** Tells the teacher what was decided now. */
    void settled(Claim claim, Claim.State state) {
        events.publishEvent(
                new PersonalNews(SETTLED, claim.person(), claim.id(), state + " " + StoredTime.of(clock.instant())));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASKED, SETTLED);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> words(PersonalNews news) {
        return about(news.about())
                .flatMap(about -> news.kind().equals(ASKED) ? ask(about) : tell(about, news.detail()));
    }

    private Optional<About> about(long claim) {
        return jdbc.sql("SELECT c.state, c.kind, c.made_up_on, s.title, s.session_date FROM attendance_claim c "
                        + "JOIN training_session s ON s.id = c.session_id WHERE c.id = ?")
                .param(claim)
                .query((row, n) -> new About(
                        Claim.State.valueOf(row.getString(1)),
                        ClaimKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .optional();
    }

    private Optional<NewsWords> ask(About about) {
        if (about.state() != Claim.State.OPEN) {
            return Optional.empty();
        }
        var words = new DateWords(LocalDate.now(clock));
        String day = words.day(about.day());
        var madeUpOn = about.madeUpOn();
        if (!about.kind().makeUp()) {
            return Optional.of(words(
                    "Please confirm: were they there on " + day + "?",
                    "Were they there?",
                    "an early career teacher says that they were at this session, where nobody marked them as present. "
                            + "It counts once you confirm it.",
                    about,
                    day,
                    "Confirm or decline",
                    "/ect-claims",
                    "You get this because you led the session."));
        }
        boolean toCome = madeUpOn != null && madeUpOn.isAfter(LocalDate.now(clock));
        return Optional.of(words(
                toCome ? "A make-up is arranged" : "Please confirm a make-up",
                toCome ? "A make-up is arranged" : "Was it made up?",
                "an early career teacher makes this session up"
                        + (madeUpOn == null
                                ? ""
                                : toCome ? " on " + words.day(madeUpOn) : ", and did so on " + words.day(madeUpOn))
                        + ". It counts once you confirm it" + (toCome ? " after that day." : "."),
                about,
                day,
                toCome ? "See what is arranged" : "Confirm or decline",
                "/ect-claims",
                "You get this because you are their mentor, or led the session."));
    }

    private Optional<NewsWords> tell(About about, String detail) {
        if (!detail.startsWith(about.state() + " ")) {
            return Optional.empty();
        }
        boolean counts = about.state() == Claim.State.CONFIRMED;
        return Optional.of(words(
                counts ? "Confirmed: your session counts" : "Not confirmed: your session",
                counts ? "It counts" : "It was not confirmed",
                counts
                        ? "what you said about this session is confirmed. It counts as attended."
                        : "what you said about this session was not confirmed. The reason stands in the portal, and what "
                                + "you can do: say more, or make the session up.",
                about,
                new DateWords(LocalDate.now(clock)).day(about.day()),
                "See your sessions",
                "/induction/sessions",
                "You get this because you said something about this session."));
    }

    private static NewsWords words(
            String subject,
            String heading,
            String opening,
            About about,
            String day,
            String button,
            String path,
            String why) {
        return new NewsWords(
                subject,
                heading,
                List.of(opening),
                about.title(),
                List.of(new NewsWords.Fact("When", day)),
                button,
                path,
                List.of(),
                why,
                false);
    }
}
