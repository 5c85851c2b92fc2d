package uk.coppice.portal.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.Portal;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.training.booking.BookingDesk;

/**
 * The portal without its pages, in a process of its own, with a crowd in it: everybody wants a place in every session,
 * or else to wait for one. Each answer is printed once the desk has given it, and never before; then {@link #DONE}. The
 * arguments are settings of the portal.
 */
final class CrowdProcess {

    /** Before the session's and the person's id. */
    static final String BOOKED = "answer: booked";

    /** Before the session's and the person's id. */
    static final String WAITING = "answer: waiting";

    static final String DONE = "answer: that is all";

    private static final int THREADS = 32;

    private record Wish(long session, long person) {}

    private CrowdProcess() {}

    public static void main(String[] settings) throws InterruptedException {
        var portal = new SpringApplicationBuilder(Portal.class)
                .web(WebApplicationType.NONE)
                .run(settings);
        var desk = portal.getBean(BookingDesk.class);
        var wishes = new ConcurrentLinkedQueue<>(wishes(portal.getBean(JdbcClient.class)));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> {
                    for (var wish = wishes.poll(); wish != null; wish = wishes.poll()) {
                        Acting.asStaff(wish.person());
                        System.out.println(answer(desk, wish) + " " + wish.session() + " " + wish.person());
                    }
                });
            }
            threads.shutdown();
            if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
                threads.shutdownNow();
                throw new IllegalStateException("Somebody waits for ever");
            }
        }
        System.out.println(DONE);
        System.exit(0);
    }

    private static String answer(BookingDesk desk, Wish wish) {
        try {
            desk.book(wish.session(), wish.person());
            return BOOKED;
        } catch (Refusal full) {
            try {
                desk.join(wish.session(), wish.person());
                return WAITING;
            } catch (Refusal other) {
                return "refused: " + full.reason() + " " + other.reason();
            }
        } catch (RuntimeException problem) {
            return "problem: " + problem;
        }
    }

    /** All pairs, in no order. */
    private static List<Wish> wishes(JdbcClient jdbc) {
        List<Wish> wishes = new ArrayList<>(jdbc.sql("SELECT s.id, p.id FROM training_session s CROSS JOIN person p")
                .query((row, n) -> new Wish(row.getLong(1), row.getLong(2)))
                .list());
        Collections.shuffle(wishes);
        return wishes;
    }
}
