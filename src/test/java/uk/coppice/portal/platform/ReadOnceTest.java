package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest {

    private record Question(String words) implements ReadOnce.Key<String> {}

    private final AtomicInteger loads = new AtomicInteger();
    private final Transactions transactions = new Transactions();

    @Test
    void aReadOnlyTransactionLoadsOnce() {
        assertThat(readOnly(() -> ask("a") + ask("a"))).isEqualTo("a1 a1 ");
    }

    @Test
    void anotherQuestionIsLoadedApart() {
        assertThat(readOnly(() -> ask("a") + ask("b") + ask("a"))).isEqualTo("a1 b2 a1 ");
    }

    @Test
    void theNextTransactionLoadsAnew() {
        assertThat(readOnly(() -> ask("a"))).isEqualTo("a1 ");
        assertThat(readOnly(() -> ask("a"))).isEqualTo("a2 ");
    }

    @Test
    void aTransactionThatWritesLoadsEachTime() {
        assertThat(template(false, TransactionDefinition.PROPAGATION_REQUIRED)
                        .<String>execute(status -> ask("a") + readOnly(() -> ask("a"))))
                .isEqualTo("a1 a2 ");
    }

    @Test
    void withoutATransactionEachTimeLoads() {
        assertThat(ask("a") + ask("a")).isEqualTo("a1 a2 ");
    }

    @Test
    void aTransactionInBetweenHasItsOwn() {
        var between = template(true, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThat(readOnly(() -> ask("a") + between.<String>execute(status -> ask("a") + ask("a")) + ask("a")))
                .isEqualTo("a1 a2 a2 a1 ");
    }

    @Test
    void whatAFailedTransactionLoadedIsGone() {
        template(true, TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(status -> {
            ask("a");
            status.setRollbackOnly();
        });
        assertThat(readOnly(() -> ask("a"))).isEqualTo("a2 ");
    }

    private String ask(String words) {
        return ReadOnce.get(new Question(words), () -> words + loads.incrementAndGet() + " ");
    }

    private String readOnly(Supplier<String> work) {
        return String.valueOf(
                template(true, TransactionDefinition.PROPAGATION_REQUIRED).<String>execute(status -> work.get()));
    }

    private TransactionTemplate template(boolean readOnly, int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(readOnly);
        template.setPropagationBehavior(propagation);
        return template;
    }

    /** Begins and ends transactions of nothing. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private final transient Deque<Object> open = new ArrayDeque<>();

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return !open.isEmpty();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open.push(transaction);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return open.pop();
        }

        @Override
        protected void doResume(@Nullable Object transaction, Object suspended) {
            open.push(suspended);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open.pop();
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open.pop();
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {
            // nothing to undo
        }
    }
}
