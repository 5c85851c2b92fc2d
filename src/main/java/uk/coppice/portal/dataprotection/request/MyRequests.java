package uk.coppice.portal.dataprotection.request;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.web.RateLimits;

/** What the person signed in asks about their own data. */
@Service
public class MyRequests {

    private static final int A_DAY = 20;

    private final RequestRows rows;
    private final RequestLetters letters;
    private final CurrentViewer currentViewer;
    private final RateLimits limits;
    private final Clock clock;

    MyRequests(RequestRows rows, RequestLetters letters, CurrentViewer currentViewer, RateLimits limits, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.currentViewer = currentViewer;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Asks for something; it is received today.
     *
     * @return what it is called by
     * @throws Refusal naming what is missing
     */
    @PermitAll
    @Transactional
    @Audited(value = Act.CHANGED, what = "own request about data")
    public String ask(RequestForm form) {
        var checked = form.checked();
        long person = person();
        if (!limits.allow("data-request-own", String.valueOf(person), A_DAY, Duration.ofDays(1))) {
            throw new Refusal("You have asked for many things today. Please write the rest into one of your requests "
                    + "when somebody answers it.");
        }
        long id = rows.add(
                checked, new RequestRows.Asker(person, "", null), DataRequest.Way.PORTAL, LocalDate.now(clock), person);
        var request = rows.find(id).orElseThrow();
        letters.toAsker(request, RequestNews.Told.RECEIVED);
        letters.toHandlers(request);
        return request.code();
    }

    /** One's own, the newest first, with the steps that concern the person; notes of the office are not among them. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<DataRequest> mine() {
        Long person = currentViewer.get().personId();
        return person == null
                ? List.of()
                : rows.of(person).stream()
                        .flatMap(request -> rows.find(request.id()).stream())
                        .map(MyRequests::withoutNotes)
                        .toList();
    }

    /**
     * Takes one's own back.
     *
     * @throws Refusal when there is none, or it is done with
     */
    @PermitAll
    @Transactional
    @Audited(value = Act.CHANGED, what = "own request about data", object = "#code")
    public void withdraw(String code) {
        long person = person();
        var request = rows.find(code)
                .filter(found -> found.person() != null && found.person() == person)
                .orElseThrow(() -> new Refusal("You have no such request."));
        if (!request.state().open()) {
            throw new Refusal("This request is done with.");
        }
        rows.change(request, "state = 'WITHDRAWN', waiting_since = NULL, waiting_for = NULL");
        rows.step(request.id(), RequestStep.WITHDRAWN, "", person);
    }

    /** What is written for those who handle requests is not for who asks, whichever step it stands with. */
    static DataRequest withoutNotes(DataRequest request) {
        return request.with(request.steps().stream()
                .filter(taken -> !taken.step().officeAlone())
                .map(taken -> taken.step().wordsOfOffice()
                        ? new DataRequest.Taken(taken.step(), "", taken.by(), taken.at())
                        : taken)
                .toList());
    }

    private long person() {
        Long person = currentViewer.get().personId();
        if (person == null) {
            throw new Refusal("You have no staff record, so the portal holds nothing of you here.");
        }
        return person;
    }
}
