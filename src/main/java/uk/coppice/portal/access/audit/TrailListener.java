package uk.coppice.portal.access.audit;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.SignInWay;
import uk.coppice.portal.access.breakglass.BreakGlassUsed;
import uk.coppice.portal.access.identity.AccountBound;
import uk.coppice.portal.access.session.SignInChange;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;

/** Writes down what is told of by events. */
@Component
class TrailListener {

    static final String SESSION = "session";
    static final String ACCOUNT = "sign-in account";
    static final String BREAK_GLASS = "break-glass administrator";

    private final Readings readings;
    private final TrailWriter writer;
    private final Actors actors;

    TrailListener(Readings readings, TrailWriter writer, Actors actors) {
        this.readings = readings;
        this.writer = writer;
        this.actors = actors;
    }

    @EventListener
    void on(Noted noted) {
        readings.note(noted);
    }

    @EventListener
    void on(AccountBound account) {
        readings.note(new Noted(
                Act.CHANGED, ACCOUNT, account.personId(), account.bound() ? "bound at first sign-in" : "taken away"));
    }

    @EventListener
    void on(BreakGlassUsed use) {
        readings.note(new Noted(
                Act.CHANGED,
                BREAK_GLASS,
                null,
                use.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    @EventListener
    void on(SignInChange.Opened opened) {
        writer.write(
                actors.of(opened.viewer(), opened.way(), opened.session(), opened.device()),
                new Noted(Act.SIGNED_IN, SESSION, null, way(opened.way(), opened.provider())));
    }

    @EventListener
    void on(SignInChange.Ended ended) {
        var kind = ended.person() != null
                ? Actor.Kind.PERSON
                : ended.way() == SignInWay.BREAK_GLASS ? Actor.Kind.BREAK_GLASS : Actor.Kind.ADMINISTRATOR;
        writer.write(
                new Actor(
                        kind,
                        Objects.requireNonNullElse(ended.person(), 0L),
                        "",
                        Actors.address(),
                        ended.session(),
                        ended.device()),
                new Noted(Act.SIGNED_OUT, SESSION, null, how(ended.how())));
    }

    private static String way(SignInWay way, @Nullable String provider) {
        return switch (way) {
            case PROVIDER -> "with a school account" + (provider == null ? "" : " (" + provider + ")");
            case LINK -> "with a one-time link";
            case DEMO -> "as a persona of the demo";
            case BREAK_GLASS -> "as the break-glass administrator";
        };
    }

    private static String how(SignInChange.How how) {
        return switch (how) {
            case SIGNED_OUT -> "signed out";
            case ENDED_ELSEWHERE -> "ended by the person, from another place";
            case OVER -> "over: too long, or no longer in post";
            case ACCOUNT_TAKEN -> "the account was taken away";
        };
    }
}
