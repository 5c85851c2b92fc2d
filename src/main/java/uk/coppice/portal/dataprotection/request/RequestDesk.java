package uk.coppice.portal.dataprotection.request;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.dataprotection.request.DataRequest.Way;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Where requests and complaints are seen to: by the data protection officer, human resources and trust administrators.
 * Nobody sees to their own. A change that somebody else came before is refused, so that nobody is answered twice.
 */
@Service
public class RequestDesk {

    private static final int MOST_CLOSED = 200;
    private static final int LONGEST_NOTE = 1000;

    private final RequestRows rows;
    private final RequestLetters letters;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    RequestDesk(RequestRows rows, RequestLetters letters, CurrentViewer currentViewer, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Those with something to do: what is late or due first at the top, then those whose time stands still. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of requests about data")
    public List<DataRequest> open() {
        return rows.open().stream()
                .filter(this::another)
                .sorted(Comparator.comparing((DataRequest request) ->
                                request.clock().due().map(RequestClock.Due::by).orElse(LocalDate.MAX))
                        .thenComparing(request -> request.clock().receivedOn())
                        .thenComparing(DataRequest::id))
                .toList();
    }

    /** Those that are done with, the last first. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of requests about data")
    public List<DataRequest> closed() {
        return rows.closed(MOST_CLOSED).stream().filter(this::another).toList();
    }

    /** One with all its steps; empty when there is none, or it is one's own. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "request about data", object = "#code")
    public Optional<DataRequest> find(String code) {
        return rows.find(code).filter(this::another);
    }

    /** Whether {@link #find} finds one: says nothing of it. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public boolean isThere(String code) {
        return rows.find(code).filter(this::another).isPresent();
    }

    /**
     * Keeps one that came by letter, by phone or in person.
     *
     * @param email where news and the answer go; empty: the trust writes by other means
     * @param receivedOn the day on which it came, not later than today
     * @return what it is called by
     * @throws Refusal naming what is missing
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data")
    public String record(RequestForm form, String name, String email, LocalDate receivedOn) {
        var checked = form.checked();
        String who = TypedText.line(name);
        if (who.isEmpty() || who.length() > 200) {
            throw new Refusal("Write who asks.");
        }
        String address = TypedText.line(email).isEmpty() ? null : address(email, " Leave it empty when there is none.");
        if (receivedOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("The day on which it came can’t be later than today.");
        }
        long id = rows.add(checked, new RequestRows.Asker(null, who, address), Way.TOLD, receivedOn, by());
        var request = rows.find(id).orElseThrow();
        letters.toAsker(request, RequestNews.Told.RECEIVED);
        letters.toHandlers(request);
        return request.code();
    }

    /**
     * How whoever asked hears of it today; nothing is sent that they could not get.
     *
     * @throws Refusal when there is no such request, or it is one's own
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Reach reach(String code) {
        return letters.reach(one(code));
    }

    /**
     * Keeps the address of somebody who cannot sign in, such as one who has left since they asked, and sends them the link
     * to their request as it stands.
     *
     * @throws Refusal when they read it in the portal, confirmed an address of their own, or took it back
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "address for a request about data", object = "#code")
    public void writeTo(String code, int version, String email) {
        var request = one(code);
        checkVersion(request, version);
        if (request.way() == Way.FORM) {
            throw new Refusal("They confirmed their address themselves. With another they can write again.");
        }
        if (request.state() == RequestState.WITHDRAWN) {
            throw new Refusal("They took this request back.");
        }
        if (letters.reach(request) == Reach.PORTAL) {
            throw new Refusal("They can sign in, and read it under My data.");
        }
        String address = address(email, "");
        rows.change(request, "email = ?", address);
        rows.step(request.id(), RequestStep.NOTED, "News go to " + address + " from now on.", by());
        letters.toAsker(rows.find(request.id()).orElseThrow(), RequestNews.Told.of(request));
    }

    /** Says that one sees to it oneself. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void takeOn(String code, int version) {
        var request = opened(code, version);
        rows.change(request, "handler_id = ?", by());
        rows.step(request.id(), RequestStep.TAKEN_ON, "", by());
    }

    /** Notes something for those who handle requests; who asked does not see it. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void note(String code, String words) {
        var request = one(code);
        rows.step(request.id(), RequestStep.NOTED, text(words, LONGEST_NOTE, "Write the note."), by());
    }

    /**
     * Tells who asked that it is here and looked at; for a complaint within 30 days.
     *
     * @throws Refusal when that was done
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void acknowledge(String code, int version) {
        var request = opened(code, version);
        if (request.acknowledgedOn() != null) {
            throw new Refusal("This request has been acknowledged.");
        }
        rows.change(
                request,
                "state = CASE WHEN state = 'RECEIVED' THEN 'ACKNOWLEDGED' ELSE state END, acknowledged_on = ?, "
                        + "handler_id = COALESCE(handler_id, ?)",
                LocalDate.now(clock),
                by());
        told(request, RequestStep.ACKNOWLEDGED, "", RequestNews.Told.ACKNOWLEDGED);
    }

    /**
     * Asks the person something without which there can be no answer. The time begins once it is known who they are, and
     * stands still while it is asked what a request for a copy is about.
     *
     * @throws Refusal when something is asked already, or it would not be lawful to let the time stand still
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void ask(String code, int version, AskedFor what, String words) {
        var request = opened(code, version);
        if (request.waitingFor() != null) {
            throw new Refusal("You wait for an answer of theirs already.");
        }
        if (what == AskedFor.DETAILS && request.kind() != RequestKind.ACCESS) {
            throw new Refusal(
                    "The time stands still for details of a request for a copy alone. Ask, and note it; the last "
                            + "day stays.");
        }
        String asked = text(words, LONGEST_NOTE, "Write what you ask. They read it.");
        rows.change(request, "waiting_since = ?, waiting_for = ?", LocalDate.now(clock), what.name());
        told(request, RequestStep.ASKED, asked, RequestNews.Told.ASKED);
    }

    /**
     * The person has answered what was asked: the time runs again.
     *
     * @throws Refusal when nothing was asked
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void heard(String code, int version, String words) {
        var request = opened(code, version);
        var since = request.clock().waitingSince();
        if (since == null) {
            throw new Refusal("Nothing was asked of them.");
        }
        var today = LocalDate.now(clock);
        if (request.waitingFor() == AskedFor.IDENTITY) {
            rows.change(request, "clock_from = ?, paused_days = 0, waiting_since = NULL, waiting_for = NULL", today);
        } else {
            rows.change(request, "paused_days = paused_days + ?, waiting_since = NULL, waiting_for = NULL", (int)
                    ChronoUnit.DAYS.between(since, today));
        }
        rows.step(request.id(), RequestStep.HEARD, text(words, LONGEST_NOTE, "Write how you know."), by());
    }

    /**
     * Tells the person that it takes up to two months longer, and why.
     *
     * @throws Refusal when the first month is over, it was extended before, or it is a complaint
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void extend(String code, int version, String why) {
        var request = opened(code, version);
        var today = LocalDate.now(clock);
        if (request.clock().complaint()) {
            throw new Refusal("The law sets no last day for the answer to a complaint: answer without undue delay.");
        }
        if (request.clock().extended()) {
            throw new Refusal("It takes longer already, and can’t be extended again.");
        }
        if (today.isAfter(request.clock().extendBy())) {
            throw new Refusal("The month is over: they had to be told within it. Answer as soon as you can.");
        }
        String reason = text(why, LONGEST_NOTE, "Write why it takes longer. They read it.");
        rows.change(request, "state = 'EXTENDED', extended_on = ?", today);
        told(request, RequestStep.EXTENDED, reason, RequestNews.Told.EXTENDED);
    }

    /**
     * Answers it. The person is told by mail that there is an answer, and reads it on its page.
     *
     * @throws Refusal when the answer is missing
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void answer(String code, int version, Outcome outcome, String words) {
        var request = opened(code, version);
        String answer = text(words, RequestForm.LONGEST, "Write the answer. They read it.");
        // A complaint that is answered at once needs no acknowledgement of its own.
        rows.change(
                request,
                "state = 'ANSWERED', outcome = ?, answer = ?, answered_on = ?, acknowledged_on = COALESCE(acknowledged_on, ?), "
                        + "handler_id = COALESCE(handler_id, ?), waiting_since = NULL, waiting_for = NULL",
                outcome.name(),
                answer,
                LocalDate.now(clock),
                LocalDate.now(clock),
                by());
        told(request, RequestStep.ANSWERED, outcome.words(), RequestNews.Told.ANSWERED);
    }

    /** Notes that the person took it back. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void withdraw(String code, int version, String words) {
        var request = opened(code, version);
        rows.change(request, "state = 'WITHDRAWN', waiting_since = NULL, waiting_for = NULL");
        rows.step(request.id(), RequestStep.WITHDRAWN, text(words, LONGEST_NOTE, "Write how they told you."), by());
    }

    /** Opens one again that was answered or withdrawn by mistake; its answer is kept among the steps. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
    @Transactional
    @Audited(value = Act.CHANGED, what = "request about data", object = "#code")
    public void reopen(String code, int version) {
        var request = one(code);
        if (request.state().open()) {
            throw new Refusal("This request is open.");
        }
        checkVersion(request, version);
        rows.change(
                request,
                "state = CASE WHEN extended_on IS NOT NULL THEN 'EXTENDED' WHEN acknowledged_on IS NOT NULL THEN 'ACKNOWLEDGED' "
                        + "ELSE 'RECEIVED' END, outcome = NULL, answer = NULL, answered_on = NULL");
        rows.step(request.id(), RequestStep.REOPENED, request.answer(), by());
    }

    private void told(DataRequest request, RequestStep step, String words, RequestNews.Told told) {
        rows.step(request.id(), step, words, by());
        letters.toAsker(rows.find(request.id()).orElseThrow(), told);
    }

    private DataRequest opened(String code, int version) {
        var request = one(code);
        if (!request.state().open()) {
            throw new Refusal("This request is done with. Open it again first.");
        }
        checkVersion(request, version);
        return request;
    }

    private DataRequest one(String code) {
        return rows.find(code).filter(this::another).orElseThrow(() -> new Refusal("There is no such request."));
    }

    private static void checkVersion(DataRequest request, int version) {
        if (request.version() != version) {
            throw new Refusal("Somebody has changed this request meanwhile. Look at it again first.");
        }
    }

    /** Nobody sees to what they asked themselves. */
    private boolean another(DataRequest request) {
        Long person = request.person();
        return person == null || !currentViewer.get().is(person);
    }

    private long by() {
        return currentViewer.get().recordedBy();
    }

    private static String address(String typed, String otherwise) {
        return TypedText.email(typed)
                .orElseThrow(() -> new Refusal("The email address must look like name@school.example." + otherwise));
    }

    private static String text(String typed, int longest, String otherwise) {
        String text = TypedText.lines(typed);
        if (text.isEmpty()) {
            throw new Refusal(otherwise);
        }
        if (text.length() > longest) {
            throw new Refusal("At most " + longest + " characters.");
        }
        return text;
    }
}
