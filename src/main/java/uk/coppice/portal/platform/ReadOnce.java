package uk.coppice.portal.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Loads something once for all that one read-only transaction asks of it: figures that are worked out together share what
 * they read, and agree with each other. What was loaded goes with the transaction, and nobody else sees it. Anywhere else
 * it is loaded anew each time, for a transaction that writes may have changed it meanwhile.
 */
public final class ReadOnce {

    private ReadOnce() {}

    /**
     * What is loaded, and for which question: a record of the loader's own, equal for equal questions.
     *
     * @param <T> what is loaded; must not be changed by who is given it
     */
    public interface Key<T> {}

    /** What was loaded for this key earlier in the read-only transaction, or else what {@code load} gives. */
    public static <T> T get(Key<T> key, Supplier<T> load) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return load.get();
        }
        var loaded = loaded();
        @SuppressWarnings("unchecked") // only ever put with the key that it was loaded for
        @Nullable
        T earlier = (T) loaded.get(key);
        if (earlier != null) {
            return earlier;
        }
        var now = load.get();
        loaded.put(key, now);
        return now;
    }

    @SuppressWarnings("unchecked") // bound here alone
    private static Map<Key<?>, Object> loaded() {
        var bound = (Map<Key<?>, Object>) TransactionSynchronizationManager.getResource(ReadOnce.class);
        if (bound != null) {
            return bound;
        }
        var loaded = new HashMap<Key<?>, Object>();
        TransactionSynchronizationManager.bindResource(ReadOnce.class, loaded);
        TransactionSynchronizationManager.registerSynchronization(new Release(loaded));
        return loaded;
    }

    /** Lets go of what was loaded with the end of the transaction, and for as long as another one interrupts it. */
    private record Release(Map<Key<?>, Object> loaded) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadOnce.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.class, loaded);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.class);
        }
    }
}
