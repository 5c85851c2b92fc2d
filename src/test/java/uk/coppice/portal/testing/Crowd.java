package uk.coppice.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.coppice.portal.platform.Refusal;

/** Lets many threads act at the same moment, and waits for them, but not for ever. */
public final class Crowd {

    private static final int LONGEST_SECONDS = 60;

    private final List<Runnable> actions = new ArrayList<>();

    /** One more who acts, as a member of staff. */
    public void add(long person, Runnable action) {
        actions.add(() -> {
            Acting.asStaff(person);
            try {
                action.run();
            } finally {
                Acting.asNobody();
            }
        });
    }

    /**
     * All at once, each in a thread of its own.
     *
     * @return the reasons of those who were refused
     */
    public List<String> go() throws InterruptedException, ExecutionException, TimeoutException {
        var ready = new CountDownLatch(actions.size());
        var gate = new CountDownLatch(1);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            List<Future<String>> outcomes = new ArrayList<>();
            for (var action : actions) {
                outcomes.add(threads.submit(() -> {
                    ready.countDown();
                    gate.await();
                    try {
                        action.run();
                        return "";
                    } catch (Refusal refusal) {
                        return refusal.reason();
                    }
                }));
            }
            assertThat(ready.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            gate.countDown();
            List<String> refused = new ArrayList<>();
            try {
                for (var outcome : outcomes) {
                    refused.add(outcome.get(LONGEST_SECONDS, TimeUnit.SECONDS));
                }
            } finally {
                threads.shutdownNow();
            }
            refused.removeIf(String::isEmpty);
            return refused;
        }
    }
}
