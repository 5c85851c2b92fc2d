package uk.coppice.portal.training.guests;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.SealedTokens;
import uk.coppice.portal.platform.web.RateLimits;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.GuestPlaces;
import uk.coppice.portal.training.record.Certificate;
import uk.coppice.portal.training.record.GuestCertificates;
import uk.coppice.portal.training.register.PresentGuests;

/**
 * Where guests book, for people without an account. Nothing is kept of who asks before the address is confirmed: what
 * they wrote travels in the sealed link. Every answer to {@link #ask} is the same, whether the address is known or not.
 */
@Service
public class GuestDesk {

    /** How long a link to confirm works. */
    public static final Duration CONFIRM_WITHIN = Duration.ofHours(48);

    private static final int DAYS_AFTER_SESSION = 30;
    private static final int LINKS_A_DAY = 6;
    // A whole school may stand behind one address.
    private static final int ASKS_AN_HOUR = 120;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final String CONFIRM = "guest-confirm";
    private static final String MANAGE = "guest-manage";

    private final OpenSessions sessions;
    private final Guests guests;
    private final SchoolNames schoolNames;
    private final GuestPlaces places;
    private final GuestCertificates certificates;
    private final PresentGuests present;
    private final StaffDirectory directory;
    private final SealedTokens tokens;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuestDesk(
            OpenSessions sessions,
            Guests guests,
            SchoolNames schoolNames,
            GuestPlaces places,
            GuestCertificates certificates,
            PresentGuests present,
            StaffDirectory directory,
            SealedTokens tokens,
            RateLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.guests = guests;
        this.schoolNames = schoolNames;
        this.places = places;
        this.certificates = certificates;
        this.present = present;
        this.directory = directory;
        this.tokens = tokens;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a link to confirm with. Whoever asks learns nothing about the address: an address of the trust's own staff
     * gets a mail that says so, and one asked for too often gets none.
     *
     * @param from the network address that asks; one that asks very often is asked to wait
     * @throws Refusal when the session can't be booked, or the name or address can't be right
     */
    @PermitAll
    @Transactional
    public void ask(GuestRequest request, String from) {
        var session = sessions.find(request.code()).orElseThrow(GuestDesk::gone);
        session.obstacle().ifPresent(reason -> {
            throw new Refusal(reason.sentence());
        });
        String name = text(request.name(), LONGEST_NAME, "Write your first and last name.");
        String email = TypedText.email(text(request.email(), LONGEST_EMAIL, "Write your email address."))
                .orElseThrow(() -> new Refusal("The email address must look like name@school.example."));
        String written = request.schoolId() != null
                ? ""
                : text(request.schoolName(), LONGEST_NAME, "Choose your school, or write its name.");
        var school = Optional.ofNullable(request.schoolId()).or(() -> schoolNames.find(written));
        if (!limits.allow("guest-ask", from, ASKS_AN_HOUR, Duration.ofHours(1))) {
            throw new Refusal("Many people have asked from your network just now. Please try again in a few minutes.");
        }
        if (!limits.allow("guest-link", email, LINKS_A_DAY, Duration.ofDays(1))) {
            return;
        }
        boolean staff = directory.isWorkEmail(email, LocalDate.now(clock));
        Instant until = clock.instant().plus(CONFIRM_WITHIN);
        String token = staff
                ? ""
                : tokens.seal(
                        CONFIRM,
                        until,
                        String.valueOf(session.id()),
                        email,
                        name,
                        school.map(String::valueOf).orElse(""),
                        school.isPresent() ? "" : written);
        events.publishEvent(new GuestAsked(session.id(), name, email, staff, token, until));
    }

    /**
     * Confirms the address and books the place, as the link says. The same link again changes nothing.
     *
     * @throws Refusal with the reason when the place can't be had any more
     */
    @PermitAll
    @UnderLock
    public GuestPlace confirm(String token) {
        var fields = tokens.open(CONFIRM, token)
                .orElseThrow(() -> new Refusal("This link no longer works. Ask for a new one on the session’s page."));
        long session = Long.parseLong(fields.get(0));
        var works = new Guests.Workplace(
                fields.get(3).isEmpty() ? null : (Long) Long.parseLong(fields.get(3)),
                fields.get(4).isEmpty() ? null : fields.get(4));
        if (sessions.find(session).isEmpty() || !guests.knows(works)) {
            throw gone();
        }
        long guest = guests.keep(fields.get(1), fields.get(2), works, LocalDate.now(clock));
        places.book(session, guest).ifPresent(reason -> {
            throw new Refusal(reason.sentence() + " You are not booked.");
        });
        return place(session, guest);
    }

    /** What a link to confirm would book; empty when it no longer works. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<OpenSession> toConfirm(String token) {
        return tokens.open(CONFIRM, token).flatMap(fields -> sessions.find(Long.parseLong(fields.getFirst())));
    }

    /** The place that a link to manage is for; empty when the link no longer works. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<GuestPlace> find(String token) {
        return opened(token).map(ids -> place(ids.get(0), ids.get(1)));
    }

    /**
     * Gives the place up. Without one nothing changes.
     *
     * @throws Refusal when the link no longer works, or the session has started or was called off
     */
    @PermitAll
    @UnderLock
    public void cancel(String token) {
        var ids = opened(token).orElseThrow(() -> new Refusal("This link no longer works."));
        if (places.booked(ids.get(0), ids.get(1)) && !places.cancel(ids.get(0), ids.get(1))) {
            throw new Refusal("This session has started or was called off, so there is no place to give up any more.");
        }
    }

    /**
     * Takes the place again after it was given up by mistake.
     *
     * @throws Refusal when the link no longer works, or a rule does not allow it
     */
    @PermitAll
    @UnderLock
    public void bookAgain(String token) {
        var ids = opened(token)
                .filter(found -> guests.hold(found.get(1)))
                .orElseThrow(() -> new Refusal("This link no longer works."));
        places.book(ids.get(0), ids.get(1)).ifPresent(reason -> {
            throw new Refusal(reason.sentence() + " You are not booked.");
        });
    }

    /**
     * The guest's certificate of the session that a link to manage is for, issued when it is asked for first.
     *
     * @throws Refusal when the link no longer works, or no finished register says that they were there
     */
    @PermitAll
    @UnderLock
    public Certificate certificate(String token) {
        return opened(token)
                .flatMap(ids -> certificates.of(ids.get(0), ids.get(1)))
                .orElseThrow(() ->
                        new Refusal("There is a certificate once you have been there and the register is finished."));
    }

    /** The last day on which the links of a session that is on a day work. */
    public static LocalDate lastDay(LocalDate session) {
        return session.plusDays(DAYS_AFTER_SESSION);
    }

    /** The secret part of a link with which a guest comes back to a booking; empty when there is no such session. */
    @Transactional(readOnly = true)
    public Optional<String> manageToken(long guest, long session) {
        return sessions.find(session).map(found -> manage(found, guest));
    }

    private GuestPlace place(long id, long guest) {
        var session = sessions.find(id).orElseThrow(GuestDesk::gone);
        boolean calledOff = session.status() == SessionStatus.CANCELLED;
        boolean booked = places.booked(id, guest);
        return new GuestPlace(
                session,
                guests.name(guest).orElse(""),
                booked,
                booked && !calledOff && LocalDateTime.now(clock).isBefore(session.startsAt()),
                calledOff,
                !LocalDateTime.now(clock).isBefore(session.date().atTime(session.end())),
                certificates.earned(id, guest),
                present.at(id).contains(guest),
                manage(session, guest));
    }

    private String manage(OpenSession session, long guest) {
        var until = lastDay(session.date())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return tokens.seal(MANAGE, until, String.valueOf(session.id()), String.valueOf(guest));
    }

    /** The session and the guest of a link; nothing once the guest is erased, or a backup knows one of them no more. */
    private Optional<List<Long>> opened(String token) {
        return tokens.open(MANAGE, token)
                .map(fields -> fields.stream().map(Long::valueOf).toList())
                .filter(ids -> sessions.find(ids.get(0)).isPresent() && guests.known(ids.get(1)));
    }

    private static Refusal gone() {
        return new Refusal("There is no such session any more.");
    }

    private static String text(@Nullable String value, int longest, String otherwise) {
        String text = value == null ? "" : TypedText.line(value);
        if (text.isEmpty() || text.length() > longest) {
            throw new Refusal(otherwise);
        }
        return text;
    }
}
