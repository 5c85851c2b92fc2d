package uk.coppice.portal.access.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.coppice.portal.platform.audit.Noted;
import uk.coppice.portal.platform.audit.Outermost;

/**
 * Holds back what is noted within a transaction that only reads, which can't write, until the outermost one is over: so
 * a reading's row is there before its result is handed over, and nobody waits for a second connection while holding one.
 */
@Component
class Readings implements Outermost {

    private final ThreadLocal<@Nullable List<Noted>> waiting = new ThreadLocal<>();
    // Asked for when the first row is written: services are made before what it needs is.
    private final ObjectProvider<TrailWriter> writer;

    Readings(ObjectProvider<TrailWriter> writer) {
        this.writer = writer;
    }

    @Override
    public void run(Runnable work) {
        around(() -> {
            work.run();
            return null;
        });
    }

    /** Does some work as {@link #run}, and hands over its result. */
    <T extends @Nullable Object> T around(Supplier<T> work) {
        if (writing() || waiting.get() != null) {
            return work.get();
        }
        var noted = new ArrayList<Noted>();
        waiting.set(noted);
        T result;
        try {
            result = work.get();
        } finally {
            waiting.remove();
        }
        if (!noted.isEmpty()) {
            writer.getObject().write(noted);
        }
        return result;
    }

    /** Notes something: at once where that can be, else when the outermost work is over. */
    void note(Noted noted) {
        var list = waiting.get();
        if (list != null && !writing()) {
            list.add(noted);
        } else if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("'" + noted.what()
                    + "' is noted within a read-only transaction that nobody announced: see Outermost");
        } else {
            writer.getObject().write(List.of(noted));
        }
    }

    private static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
