package uk.coppice.portal.dataprotection.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.access.RoleHolders;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.people.spi.NewsWriter;
import uk.coppice.portal.people.spi.OpenNewsWriter;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.SealedTokens;

/**
 * What is written by mail about requests: that there is one, how far it is, and where to read more. Never what somebody
 * asked or was answered.
 */
@Component
class RequestNews implements NewsWriter, OpenNewsWriter {

    /** To those who handle requests: one came. */
    static final String CAME = "DATA_REQUEST_CAME";
    /** To the same: its last day is near, or over. */
    static final String DUE = "DATA_REQUEST_DUE";
    /** To somebody without an account: a link that confirms what they wrote into the form. */
    static final String CONFIRM = "DATA_REQUEST_CONFIRM";

    /** Where the links of people without an account lead; what stands behind it is sealed. */
    static final String LINK = "/data-protection/link#";

    private static final String MINE = "/my-data";
    private static final int DAYS_BEFORE = 7;
    private static final Duration LINK_WORKS = Duration.ofDays(400);

    /** What who asks is told. */
    enum Told {
        RECEIVED("Your request is here", "We have your request"),
        ACKNOWLEDGED("We look at your request", "Somebody looks at it"),
        ASKED("We need something of you", "We need something of you first"),
        EXTENDED("Your request takes longer", "It takes longer"),
        ANSWERED("Your request is answered", "Your request is answered");

        private final String subject;
        private final String heading;

        Told(String subject, String heading) {
            this.subject = subject;
            this.heading = heading;
        }

        String kind() {
            return "DATA_REQUEST_" + name();
        }

        /** What is to be told of a request as it stands. */
        static Told of(DataRequest request) {
            if (request.waitingFor() != null) {
                return ASKED;
            }
            return switch (request.state()) {
                case RECEIVED, WITHDRAWN -> RECEIVED;
                case ACKNOWLEDGED -> ACKNOWLEDGED;
                case EXTENDED -> EXTENDED;
                case ANSWERED -> ANSWERED;
            };
        }
    }

    private final RequestRows rows;
    private final DraftRows drafts;
    private final RoleHolders holders;
    private final SealedTokens tokens;
    private final Clock clock;

    RequestNews(RequestRows rows, DraftRows drafts, RoleHolders holders, SealedTokens tokens, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.holders = holders;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Stream.concat(Stream.of(CAME, DUE), Arrays.stream(Told.values()).map(Told::kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> openKinds() {
        return Stream.concat(Stream.of(CONFIRM), Arrays.stream(Told.values()).map(Told::kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Once a week before the last day, and once it is over. */
    @Override
    @Transactional(readOnly = true)
    public List<PersonalNews> due() {
        var today = LocalDate.now(clock);
        var news = new ArrayList<PersonalNews>();
        var handlers = holders.of(Handlers.ROLES, today);
        for (var request : rows.open()) {
            request.clock()
                    .due()
                    .filter(due -> due.daysLeft(today) <= DAYS_BEFORE)
                    .ifPresent(due -> handlers.stream()
                            .filter(handler -> !handler.equals(request.person()))
                            .forEach(handler -> news.add(new PersonalNews(
                                    DUE, handler, request.id(), (due.late(today) ? "late " : "soon ") + due.by()))));
        }
        return news;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> words(PersonalNews news) {
        return rows.find(news.about()).flatMap(request -> switch (news.kind()) {
            case CAME -> Optional.of(came(request));
            case DUE ->
                request.clock().due().filter(due -> request.state().open()).map(due -> due(request, due));
            default -> told(news.kind(), request, MINE, "You get this because you asked.");
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> open(String kind, long about) {
        if (kind.equals(CONFIRM)) {
            return drafts.find(about).map(draft -> confirm(draft.kind(), drafts.token(about, draft.expiresAt())));
        }
        return rows.find(about)
                .flatMap(request -> told(
                        kind,
                        request,
                        LINK
                                + PublicRequests.seal(
                                        tokens, request.id(), clock.instant().plus(LINK_WORKS)),
                        "You get this because you, or somebody for you, asked."));
    }

    private NewsWords came(DataRequest request) {
        return toHandlers(
                "A request about data",
                "Somebody asked about their data",
                "a request about data, or a complaint, has come. The law sets a last day for it.",
                request);
    }

    private NewsWords due(DataRequest request, RequestClock.Due due) {
        return due.late(LocalDate.now(clock))
                ? toHandlers(
                        "A request about data is late",
                        "Its last day is over",
                        "the last day that the law sets for this request is over. Please see to it today.",
                        request)
                : toHandlers(
                        "A request about data is due",
                        "Its last day is near",
                        "the last day that the law sets for this request is near.",
                        request);
    }

    private NewsWords toHandlers(String subject, String heading, String opening, DataRequest request) {
        return new NewsWords(
                subject,
                heading,
                List.of(opening),
                "Request " + request.code(),
                dueFacts(request),
                "See the request",
                "/data-requests/" + request.code(),
                List.of(),
                "You get this because you handle requests about data.",
                false);
    }

    private List<NewsWords.Fact> dueFacts(DataRequest request) {
        var words = new DateWords(LocalDate.now(clock));
        return request.clock().due().stream()
                .map(due -> new NewsWords.Fact(
                        "Until", words.day(due.by()) + ": " + due.step().verb().toLowerCase(java.util.Locale.UK)))
                .toList();
    }

    private Optional<NewsWords> told(String kind, DataRequest request, String path, String why) {
        return Arrays.stream(Told.values())
                .filter(told -> told.kind().equals(kind))
                .findFirst()
                .map(told -> new NewsWords(
                        told.subject,
                        told.heading,
                        List.of(opening(told, request)),
                        "Request " + request.code(),
                        List.of(),
                        told == Told.ANSWERED ? "Read the answer" : "See how it goes",
                        path,
                        told == Told.ANSWERED
                                ? List.of(
                                        "If it does not satisfy you, tell us; and the Information Commissioner’s Office "
                                                + "hears you: ico.org.uk/make-a-complaint.")
                                : List.of(),
                        why,
                        false));
    }

    private String opening(Told told, DataRequest request) {
        var words = new DateWords(LocalDate.now(clock));
        return switch (told) {
            case RECEIVED ->
                request.kind() == RequestKind.COMPLAINT
                        ? "your complaint is here. Somebody looks at it, and you hear what comes of it without undue delay."
                        : "your request is here. You hear by "
                                + words.day(request.clock().answerBy()) + " at the latest.";
            case ACKNOWLEDGED -> "we have your request and look at it. You hear what comes of it without undue delay.";
            case ASKED ->
                "before we can answer, we have to ask you something. You find it on the page of your request.";
            case EXTENDED ->
                "your request takes longer than a month: you hear by "
                        + words.day(request.clock().answerBy()) + " at the latest. Why, stands on its page.";
            case ANSWERED -> "your request is answered. The answer is not in this email, but on its page.";
        };
    }

    private static NewsWords confirm(RequestKind kind, String token) {
        return new NewsWords(
                "Confirm your request",
                "Is this your address?",
                List.of(
                        "somebody, probably you, wrote to us about their data with this address. Confirm it within two days: "
                                + "only then does it reach us."),
                kind.title(),
                List.of(),
                "Confirm it",
                LINK + token,
                List.of("Didn’t ask for it? Then there is nothing to do: what was written is deleted after two days."),
                "You get this because your address was given.",
                false);
    }
}
