package uk.coppice.portal.training.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;

/**
 * What the register page in the browser talks to: it reads the register and saves marks, one request for all that were
 * tapped. Everything goes through {@link RegisterDesk}. A POST carries the token that a GET gave.
 */
@RestController
class RegisterMarks {

    /** More marks than anybody taps before they are sent. */
    private static final int MOST_AT_ONCE = 500;

    private static final int LONGEST_KEY = 36;
    private static final int LONGEST_REASON = 300;
    private static final Duration LONGEST_WAIT = Duration.ofDays(60);

    private final RegisterDesk desk;
    private final RegisterHistory history;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    RegisterMarks(RegisterDesk desk, RegisterHistory history, CurrentViewer currentViewer, Clock clock) {
        this.desk = desk;
        this.history = history;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** The header that a POST has to carry. */
    record Token(String header, String value) {}

    record Register(RegisterState sheet, @Nullable Token token) {}

    /** A tapped mark: {@code age} in milliseconds. */
    record Tapped(
            @Nullable String key,
            @Nullable String delegate,
            @Nullable String mark,
            @Nullable Long age,
            @Nullable String reason) {}

    record Marks(@Nullable List<Tapped> marks) {}

    record Result(@Nullable String key, MarkResult.Outcome outcome, String words) {}

    record Saved(List<Result> results, RegisterState sheet) {}

    record Line(String what, String who, boolean stands) {}

    @GetMapping("/register/{code}/marks")
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    ResponseEntity<Register> read(@PathVariable String code, HttpServletRequest request) {
        var token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? new Token(csrf.getHeaderName(), csrf.getToken())
                : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Register(state(sheet(code)), token));
    }

    @PostMapping("/register/{code}/marks")
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    Saved save(@PathVariable String code, @RequestBody Marks body) {
        var marks = body.marks() == null ? List.<Tapped>of() : body.marks();
        if (marks.size() > MOST_AT_ONCE) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        long session = sheet(code).sessionId();
        var results = new ArrayList<Result>();
        for (var tapped : marks) {
            var result = save(session, tapped);
            results.add(new Result(tapped.key(), result.outcome(), result.words()));
        }
        return new Saved(results, state(sheet(code)));
    }

    @GetMapping("/register/{code}/history/{delegate}")
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    ResponseEntity<List<Line>> history(@PathVariable String code, @PathVariable String delegate) {
        var words = new DateWords(LocalDate.now(clock));
        var lines = history.of(sheet(code).sessionId(), parse(delegate)).entries().stream()
                .map(entry -> line(entry, words))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(lines);
    }

    private MarkResult save(long session, Tapped tapped) {
        try {
            var mark = Mark.valueOf(String.valueOf(tapped.mark()));
            var delegate = RegisterState.delegate(String.valueOf(tapped.delegate()));
            String key = tapped.key() == null || tapped.key().length() > LONGEST_KEY ? null : tapped.key();
            String reason = tapped.reason() == null ? "" : tapped.reason().strip();
            var age =
                    Duration.ofMillis(Math.clamp(tapped.age() == null ? 0 : tapped.age(), 0, LONGEST_WAIT.toMillis()));
            return desk.mark(
                    session,
                    new MarkTap(
                            delegate, mark, key, age, reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
        } catch (Refusal refusal) {
            return new MarkResult(MarkResult.Outcome.REFUSED, refusal.reason());
        } catch (IllegalArgumentException e) {
            return new MarkResult(MarkResult.Outcome.REFUSED, "That mark is none. Reload the page, then mark again.");
        }
    }

    private static Line line(MarkHistory.Entry entry, DateWords words) {
        String what = entry.mark().words() + ", " + words.moment(entry.tapped());
        var who = new StringBuilder(entry.by()).append(", ").append(entry.how());
        if (!entry.reason().isEmpty()) {
            who.append(". Why: ").append(entry.reason());
        }
        if (entry.takenBack() != null) {
            who.append(". Taken back by ")
                    .append(entry.takenBackBy())
                    .append(", ")
                    .append(words.moment(entry.takenBack()));
        }
        return new Line(what, who.toString(), entry.stands());
    }

    private static Delegate parse(String id) {
        try {
            return RegisterState.delegate(id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private RegisterSheet sheet(String code) {
        try {
            return desk.sheet(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (AccessDeniedException e) {
            throw new ResponseStatusException(HttpStatus.GONE); // so that 403 means: the token is too old
        }
    }

    private RegisterState state(RegisterSheet sheet) {
        return RegisterState.of(sheet, currentViewer.get().recordedBy(), LocalDateTime.now(clock));
    }
}
