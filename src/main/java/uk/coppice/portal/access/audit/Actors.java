package uk.coppice.portal.access.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.session.KnownSessions;
import uk.coppice.portal.access.session.SignedInBy;
import uk.coppice.portal.platform.audit.AskedFrom;
import uk.coppice.portal.platform.cli.CommandLineMode;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Finds out who acts in this thread, and from where. */
@Component
class Actors {

    private static final int LONGEST = 100;

    private final KnownSessions sessions;

    Actors(KnownSessions sessions) {
        this.sessions = sessions;
    }

    /** Who acts now, without the session: that takes no look at the database. */
    Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Viewer viewer)) {
            return new Actor(Actor.Kind.NOBODY, 0, "", address(), 0, "");
        }
        var by = by(authentication);
        return new Actor(
                kind(viewer, by == null ? null : by.way()), viewer.recordedBy(), roles(viewer), address(), 0, "");
    }

    /** The same with the session of this request, within the caller's transaction. */
    Actor withSession(Actor actor) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var by = authentication == null ? null : by(authentication);
        return by == null
                ? actor
                : sessions.of(by.key())
                        .map(place -> new Actor(
                                actor.kind(),
                                actor.person(),
                                actor.roles(),
                                actor.address(),
                                place.id(),
                                place.device()))
                        .orElse(actor);
    }

    /** Somebody whose session begins or ends in this request. */
    Actor of(Viewer viewer, SignInWay way, long session, String device) {
        return new Actor(kind(viewer, way), viewer.recordedBy(), roles(viewer), address(), session, device);
    }

    /** Of which kind; without a way the administrator of a link is meant. */
    static Actor.Kind kind(Viewer viewer, @Nullable SignInWay way) {
        if (viewer.personId() != null) {
            return Actor.Kind.PERSON;
        }
        if (viewer.is(Roles.OPERATOR)) {
            return viewer.equals(CommandLineMode.OPERATOR) ? Actor.Kind.COMMAND_LINE : Actor.Kind.PORTAL;
        }
        return way == SignInWay.BREAK_GLASS ? Actor.Kind.BREAK_GLASS : Actor.Kind.ADMINISTRATOR;
    }

    private static @Nullable SignedInBy by(Authentication authentication) {
        return authentication.getDetails() instanceof SignedInBy known ? known : null;
    }

    private static String roles(Viewer viewer) {
        return String.join(" ", viewer.roles().stream().sorted().toList());
    }

    /** From where something is asked for now; empty: not by a request. */
    static String address() {
        String address = AskedFrom.address();
        return address.substring(0, Math.min(LONGEST, address.length()));
    }
}
