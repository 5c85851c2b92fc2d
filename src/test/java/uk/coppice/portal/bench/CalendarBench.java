package uk.coppice.portal.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.coppice.portal.testing.ServerTest;
import uk.coppice.portal.testing.TestTrust;

/**
 * The server's time for a page of the calendar, over HTTP: from the browser's question for what stands on the page to
 * the last sign of the answer, through all filters.
 */
@Bench
@ServerTest
class CalendarBench {

    private static final int SESSIONS = 10_000;
    private static final int DAYS = 250;
    private static final int LOOKS = 400;
    private static final int WARM = 400;

    /** Looks of one browser, before another comes. */
    private static final int EACH = 20;

    private static final List<String> QUERIES = List.of("", "places=left", "kind=OTP", "q=Session%20B-12");

    private final TestTrust trust;
    private final int port;

    CalendarBench(TestTrust trust, @LocalServerPort int port) {
        this.trust = trust;
        this.port = port;
    }

    @Test
    void calendarPage() {
        long willow = trust.school("Willow Primary");
        long amy = trust.teacher("Amy Adams", willow);
        trust.together(() -> {
            for (int i = 0; i < SESSIONS; i++) {
                var session = trust.session("B-" + i)
                        .on(LocalDate.of(2026, 1, 15).plusDays(i % DAYS).toString());
                if (i % 100 == 0) {
                    session.led(amy);
                }
            }
        });
        long[] nanos = new long[LOOKS];
        PageVisits browser = null;
        for (int i = -WARM; i < LOOKS; i++) {
            if (browser == null || Math.floorMod(i, EACH) == 0) {
                browser = new PageVisits("http://localhost:" + port, amy);
            }
            long took = browser.open("training", QUERIES.get(Math.floorMod(i, QUERIES.size())), "Session B-12");
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Figures.times("Calendar page of 10,000 sessions, over HTTP", nanos, 30);
        for (int query = 0; query < QUERIES.size(); query++) {
            int first = query;
            long[] ofQuery = IntStream.range(0, LOOKS)
                    .filter(look -> look % QUERIES.size() == first)
                    .mapToLong(look -> nanos[look])
                    .toArray();
            Figures.print("  of these training?" + QUERIES.get(query), Figures.middleAndSlow(ofQuery), "");
        }
    }
}
