package uk.coppice.portal.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** The server's time for a page of the calendar, from the address to the finished components. */
@Bench
@ViewTest
class CalendarBench {

    private static final int SESSIONS = 10_000;
    private static final int DAYS = 250;
    private static final int LOOKS = 200;
    private static final int WARM = 60;
    private static final List<String> PAGES =
            List.of("training", "training?places=left", "training?kind=OTP", "training?q=Session%20B-12");

    private final Browser browser;
    private final TestTrust trust;

    CalendarBench(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
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
        for (int i = -WARM; i < LOOKS; i++) {
            // a fresh browser each time: the played one never sends its changes, so it would only grow
            Acting.asStaff(amy);
            browser.open("topics");
            long start = System.nanoTime();
            browser.go(PAGES.get(Math.floorMod(i, PAGES.size())));
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
        }
        Figures.times("Calendar page of 10,000 sessions", nanos, 30);
        for (int page = 0; page < PAGES.size(); page++) {
            int first = page;
            long[] ofPage = IntStream.range(0, LOOKS)
                    .filter(look -> look % PAGES.size() == first)
                    .mapToLong(look -> nanos[look])
                    .toArray();
            Figures.print("  of these " + PAGES.get(page), Figures.middleAndSlow(ofPage), "");
        }
    }
}
