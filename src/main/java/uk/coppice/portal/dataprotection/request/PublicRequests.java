package uk.coppice.portal.dataprotection.request;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.OpenNews;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.SealedTokens;
import uk.coppice.portal.platform.web.RateLimits;

/**
 * The way in for people without an account: former staff, guests, and whoever thinks that something is kept of them. What
 * they write counts once they press the link in a mail; the day on which they wrote it is the day of receipt. Whoever
 * asks learns nothing of whether an address or a name is known.
 */
@Service
public class PublicRequests {

    private static final String PURPOSE = "data-request";
    private static final int LONGEST_NAME = 200;
    // A whole school may stand behind one address.
    private static final int ASKS_AN_HOUR = 30;
    private static final int MAILS_A_DAY = 5;

    private final RequestRows rows;
    private final DraftRows drafts;
    private final RequestLetters letters;
    private final SealedTokens tokens;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicRequests(
            RequestRows rows,
            DraftRows drafts,
            RequestLetters letters,
            SealedTokens tokens,
            RateLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.letters = letters;
        this.tokens = tokens;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** The secret part of the link to a request. */
    static String seal(SealedTokens tokens, long request, Instant until) {
        return tokens.seal(PURPOSE, until, String.valueOf(request));
    }

    /**
     * Sends a link to confirm with. The answer is the same whoever asks; to an address that was written to too often
     * nothing goes.
     *
     * @param from the network address that asks; one that asks very often is asked to wait
     * @throws Refusal naming what is missing
     */
    @PermitAll
    @Transactional
    public void ask(RequestForm form, String name, String email, String from) {
        var checked = form.checked();
        String who = TypedText.line(name);
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            throw new Refusal("Write your first and last name.");
        }
        String address = TypedText.email(email)
                .orElseThrow(() -> new Refusal("The email address must look like name@school.example."));
        if (!limits.allow("data-request-ask", from, ASKS_AN_HOUR, Duration.ofHours(1))) {
            throw new Refusal("Many people have asked from your network just now. Please try again in a few minutes.");
        }
        if (!limits.allow("data-request-mail", address, MAILS_A_DAY, Duration.ofDays(1))) {
            return;
        }
        long draft = drafts.add(checked, who, address);
        events.publishEvent(new OpenNews(RequestNews.CONFIRM, draft, who, address));
    }

    /** The kind of what a link would confirm; empty when it no longer works. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<RequestKind> toConfirm(String token) {
        return drafts.opened(token).map(DraftRows.Draft::kind);
    }

    /**
     * Confirms the address: the request is here from now on.
     *
     * @return the secret part of the link to it
     * @throws Refusal when the link no longer works, or was pressed before
     */
    @PermitAll
    @UnderLock
    public String confirm(String token) {
        var draft = drafts.opened(token)
                .filter(found -> drafts.remove(found.id()))
                .orElseThrow(
                        () -> new Refusal("This link no longer works, or was pressed before: then you have an email "
                                + "that says that your request is here."));
        long id = rows.add(
                new RequestForm(draft.kind(), null, draft.words(), ""),
                new RequestRows.Asker(null, draft.name(), draft.email()),
                DataRequest.Way.FORM,
                draft.madeOn(),
                null);
        var request = rows.find(id).orElseThrow();
        letters.toAsker(request, RequestNews.Told.RECEIVED);
        letters.toHandlers(request);
        return seal(tokens, id, clock.instant().plus(Duration.ofDays(400)));
    }

    /** The request that a link leads to, without notes of the office; empty when the link no longer works. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<DataRequest> find(String token) {
        return tokens.open(PURPOSE, token)
                .flatMap(fields -> rows.find(Long.parseLong(fields.getFirst())))
                .map(MyRequests::withoutNotes);
    }
}
