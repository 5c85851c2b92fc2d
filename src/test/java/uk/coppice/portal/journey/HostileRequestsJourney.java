package uk.coppice.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Ten thousand requests of ill will, to the packaged portal as it runs for staff: as a stranger, as a guest on an open
 * page and as a teacher who is signed in. Nothing may break, be told that is nobody's business, or change.
 */
@Tag("browser")
class HostileRequestsJourney {

    private static final int REQUESTS = 10_000;
    private static final int WORKERS = 4;
    private static final long SEED = 20_261_122;
    /** Of the 512 MB that the portal may have. */
    private static final long MOST_HELD_IN_MB = 300;

    /** What only the inside of a program calls things. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?:uk\\.coppice\\.portal|org\\.springframework|com\\.vaadin\\.flow|java\\.(?:lang|util|io|sql)|org\\.apache|"
                    + "jakarta\\.servlet|tools\\.jackson|org\\.h2)\\.\\w+|\\bat \\w+(?:\\.\\w+)+\\(|SQLException|StackTrace");

    @RegisterExtension
    final Stage stage = new Stage(Screen.DESKTOP);

    /** Where a request went, and what is wrong with its answer. */
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    private final Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());

    @Test
    void tenThousandHostileRequestsBreakTellAndChangeNothing() throws Exception {
        // Each stranger has an address of their own, as behind a proxy: else the portal would soon turn them all away.
        var portal = stage.portal("hostile", "--server.forward-headers-strategy=native");
        var teacher = stage.visitor(portal).signInAs("Teacher");
        String cookie = teacher.page().context().cookies().stream()
                .map(held -> held.name + "=" + held.value)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        var requests = new HostileRequests(known(portal));
        var before = DatabaseSums.of(portal.home());
        assertThat(before).hasSizeGreaterThan(50).containsKey("PERSON");
        long start = System.nanoTime();

        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var all = new ArrayList<Future<?>>();
            for (int n = 0; n < WORKERS; n++) {
                int worker = n;
                all.add(workers.submit(() -> {
                    attack(portal, requests, cookie, worker);
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }

        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "%d hostile requests to %d addresses in %d s: answers by status %s, wrong %d, held %d MB%n",
                REQUESTS, requests.size(), took.toSeconds(), statuses, wrong.size(), portal.heldInMegabytes());
        assertThat(wrong).isEmpty();
        assertThat(log(portal)).isEmpty();
        assertThat(DatabaseSums.of(portal.home())).isEqualTo(before);
        assertThat(portal.heldInMegabytes()).isLessThan(MOST_HELD_IN_MB);
        teacher.open("my-record");
        teacher.sees("My record");
    }

    private void attack(PortalProcess portal, HostileRequests requests, String cookie, int worker) throws IOException {
        var dice = new Random(SEED + worker);
        var http = new RawHttp(portal.port());
        var messages = List.of(
                new HostileMessages(http, "training", cookie, List.of()),
                new HostileMessages(http, "my-record", cookie, List.of()),
                new HostileMessages(http, "open", "", List.of(from(dice))),
                new HostileMessages(http, "sign-in", "", List.of(from(dice))),
                new HostileMessages(http, "verify", "", List.of(from(dice))));
        for (int n = 0; n < REQUESTS / WORKERS; n++) {
            if (dice.nextInt(4) == 0) {
                var message = HostileWords.pick(messages, dice);
                var request = message.next(dice);
                var answer = http.send(request);
                message.answered(answer);
                check(request, answer);
            } else {
                var request = as(dice.nextInt(3) == 0 ? "" : cookie, requests.next(dice), dice);
                check(request, http.send(request));
            }
        }
    }

    /** As the teacher, or, with an empty cookie, as a stranger from somewhere. */
    private static RawHttp.Request as(String cookie, RawHttp.Request request, Random dice) {
        var headers = new ArrayList<>(request.headers());
        boolean ownCookie = headers.stream().anyMatch(line -> line.startsWith("Cookie:"));
        if (!cookie.isEmpty() && !ownCookie) {
            headers.add("Cookie: " + cookie);
        } else {
            headers.add(from(dice));
        }
        return new RawHttp.Request(request.method(), request.target(), headers, request.body());
    }

    private static String from(Random dice) {
        return "X-Forwarded-For: 203.0.%d.%d".formatted(dice.nextInt(256), dice.nextInt(256));
    }

    private void check(RawHttp.Request request, RawHttp.Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500
                && answer.status() != 501) { // a method that HTTP has no word for is 'not implemented'
            wrong.add(answer.status() + " for " + request);
        }
        var told = INSIDE.matcher(answer.head() + "\n" + answer.body());
        if (told.find()) {
            wrong.add("Tells '" + told.group() + "' for " + request);
        }
        if (answer.head().contains("\n" + HostileWords.FORGED)) {
            wrong.add("A line end in a header for " + request);
        }
        if (!answer.header("Server").isEmpty() || !answer.header("X-Powered-By").isEmpty()) {
            wrong.add("Says what it is made of for " + request);
        }
        boolean ofThePortal = answer.status() >= 200 && answer.status() != 400 && answer.status() < 500;
        if (ofThePortal && answer.header("Content-Security-Policy").isEmpty()) {
            wrong.add("No policy for " + answer.status() + " " + request);
        }
    }

    /** What should not stand in the log: errors, stack traces, lines that somebody else wrote. */
    private static List<String> log(PortalProcess portal) throws IOException {
        return Files.readAllLines(portal.log()).stream()
                .filter(line -> line.matches("\\d\\d:\\d\\d:\\d\\d ERROR .*")
                        || line.startsWith("\tat ")
                        || line.startsWith(HostileWords.FORGED)
                        || line.startsWith("Caused by:"))
                .limit(20)
                .toList();
    }

    /** Codes, numbers and ids of others' things, which the teacher may guess. */
    private static List<String> known(PortalProcess portal) throws SQLException {
        String url = "jdbc:h2:file:" + portal.home().resolve("portal") + ";MODE=MySQL;AUTO_SERVER=TRUE;IFEXISTS=TRUE";
        var known = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, "", "");
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "SELECT code FROM training_session WHERE status = 'PLANNED' ORDER BY code LIMIT 20",
                    "SELECT staff_no FROM person ORDER BY staff_no LIMIT 20",
                    "SELECT id FROM person ORDER BY id LIMIT 10",
                    "SELECT id FROM post ORDER BY id LIMIT 10",
                    "SELECT code FROM survey ORDER BY code LIMIT 10",
                    "SELECT code FROM inquiry ORDER BY code LIMIT 10")) {
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
            }
        }
        return known;
    }
}
