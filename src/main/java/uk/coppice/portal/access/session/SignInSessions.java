package uk.coppice.portal.access.session;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.access.SignInSettings;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.breakglass.BreakGlassSwitch;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Secrets;
import uk.coppice.portal.platform.security.Viewer;

/**
 * Who is signed in where. Each request asks whether its session still counts and who the person is now, so a session
 * that was ended, a role that ran out and a last day in post take effect at the next request.
 */
@Service
public class SignInSessions {

    /** The time of the last request is written down no more often than this. */
    static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final PersonRoles roles;
    private final BreakGlassSwitch breakGlass;
    private final SignInSettings settings;
    private final CurrentViewer currentViewer;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignInSessions(
            SessionRows rows,
            PersonRoles roles,
            BreakGlassSwitch breakGlass,
            SignInSettings settings,
            CurrentViewer currentViewer,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.roles = roles;
        this.breakGlass = breakGlass;
        this.settings = settings;
        this.currentViewer = currentViewer;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Writes down that somebody has signed in.
     *
     * @param device see {@link Device}
     * @return the key that the browser's session keeps in the server's memory
     */
    @PermitAll
    @Transactional
    public String open(Viewer viewer, SignInWay way, @Nullable String provider, String device) {
        String key = Secrets.make();
        long session = rows.open(Secrets.fingerprint(key), viewer.personId(), way, provider, device);
        events.publishEvent(new SignInChange.Opened(viewer, way, provider, session, device));
        return key;
    }

    /**
     * Who the person of a session is now; empty when the session is over, for whatever reason.
     *
     * @param active whether the request comes of something that the person did
     */
    @PermitAll
    @Transactional
    public Optional<Viewer> check(String key, boolean active) {
        var session = rows.find(Secrets.fingerprint(key)).orElse(null);
        if (session == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var viewer = over(session, now) ? Optional.<Viewer>empty() : viewer(session);
        if (viewer.isEmpty()) {
            end(session, SignInChange.How.OVER);
        } else if (active && !now.isBefore(session.lastSeenAt().plus(EXACT_TO))) {
            rows.seen(session.id());
        }
        return viewer;
    }

    /** Ends a session by its key, such as at signing out. */
    @PermitAll
    @Transactional
    public void end(String key) {
        rows.find(Secrets.fingerprint(key)).ifPresent(session -> end(session, SignInChange.How.SIGNED_OUT));
    }

    /** Where the person who asks is signed in: this place first, then as they were used. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.TRUSTEE, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    public List<OpenSession> mine() {
        var now = clock.instant();
        String current = currentHash();
        return rows.of(currentViewer.get().personId()).stream()
                .filter(session -> !over(session, now))
                .map(session -> new OpenSession(
                        session.id(),
                        session.way(),
                        session.provider(),
                        session.device(),
                        wall(session.startedAt()),
                        wall(session.lastSeenAt()),
                        session.keyHash().equals(current)))
                .sorted((one, other) -> Boolean.compare(other.current(), one.current()))
                .toList();
    }

    /** Ends one of one's own; another person's is left alone. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.TRUSTEE, Roles.DATA_PROTECTION_OFFICER})
    @Transactional
    public void endMine(long id) {
        rows.of(currentViewer.get().personId()).stream()
                .filter(session -> session.id() == id)
                .forEach(session -> end(session, SignInChange.How.ENDED_ELSEWHERE));
    }

    /** Ends all of one's own but the one that asks. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR, Roles.TRUSTEE, Roles.DATA_PROTECTION_OFFICER})
    @Transactional
    public void endMyOthers() {
        String current = currentHash();
        rows.of(currentViewer.get().personId()).stream()
                .filter(session -> !session.keyHash().equals(current))
                .forEach(session -> end(session, SignInChange.How.ENDED_ELSEWHERE));
    }

    /** Signs a person out everywhere, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(long person) {
        rows.of(person).forEach(session -> end(session, SignInChange.How.ACCOUNT_TAKEN));
    }

    private void end(SessionRows.Row session, SignInChange.How how) {
        if (rows.end(session.id())) {
            events.publishEvent(
                    new SignInChange.Ended(session.person(), session.way(), session.id(), session.device(), how));
        }
    }

    private boolean over(SessionRows.Row session, Instant now) {
        return SessionLimits.over(settings, session.way(), session.startedAt(), session.lastSeenAt(), now);
    }

    private Optional<Viewer> viewer(SessionRows.Row session) {
        Long person = session.person();
        if (person != null) {
            return roles.viewer(person);
        }
        return switch (session.way()) {
            case LINK -> Optional.of(roles.administrator());
            case BREAK_GLASS -> breakGlass.isOn() ? Optional.of(roles.breakGlass()) : Optional.empty();
            case PROVIDER, DEMO -> Optional.empty();
        };
    }

    private static String currentHash() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof SignedInBy by
                ? Secrets.fingerprint(by.key())
                : "";
    }

    private LocalDateTime wall(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
