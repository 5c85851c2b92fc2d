package uk.coppice.portal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does a number of things in many threads and tells how many a second it was. */
final class Rate {

    static final int THREADS = 32;

    private Rate() {}

    /** How many a second; {@code thing} is given the numbers from 0 up to but not {@code count}, each once. */
    static double of(int count, IntConsumer thing) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                        thing.accept(n);
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        return count / (Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9);
    }
}
