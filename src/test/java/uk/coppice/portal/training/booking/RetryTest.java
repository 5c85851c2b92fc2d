package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.SessionEntity;
import uk.coppice.portal.training.SessionRepository;

/** Another try needs another transaction: the one that met a deadlock is gone. */
@DatabaseTest
class RetryTest {

    private static final String LOCKING = ".*training.(booking|checkin|planning|register)";

    private final List<Object> services;
    private final Deeds deeds;
    private final SessionRepository sessions;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private final AtomicInteger tries = new AtomicInteger();

    RetryTest(ApplicationContext portal, SessionRepository sessions, TestTrust trust, JdbcClient jdbc) {
        this.sessions = sessions;
        this.trust = trust;
        this.jdbc = jdbc;
        deeds = (Deeds) portal.getAutowireCapableBeanFactory()
                .applyBeanPostProcessorsAfterInitialization(new Deeds(), "deeds of this test");
        services = List.copyOf(portal.getBeansWithAnnotation(Service.class).values());
    }

    @Test
    void retriesStandOutsideTheTransaction() {
        var locking = having(method -> AnnotatedElementUtils.hasAnnotation(method, UnderLock.class));
        assertThat(locking).hasSizeGreaterThanOrEqualTo(2);
        for (Object bean : locking) {
            var advice = Arrays.stream(((Advised) bean).getAdvisors())
                    .map(Advisor::getAdvice)
                    .map(Object::getClass)
                    .map(Class::getSimpleName)
                    .toList();
            int retry = indexOf(advice, "Retry");
            int transaction = advice.indexOf(TransactionInterceptor.class.getSimpleName());
            assertThat(retry).as(advice.toString()).isBetween(0, transaction - 1);
        }
    }

    @Test
    void everythingThatLocksIsTriedAgain() {
        var desks = having(RetryTest::isTransactional);
        desks.removeIf(desk -> !AopUtils.getTargetClass(desk).getPackageName().matches(LOCKING));
        assertThat(desks).hasSizeGreaterThanOrEqualTo(2);
        for (Object bean : desks) {
            assertThat(AopUtils.getTargetClass(bean).getDeclaredMethods())
                    .filteredOn(RetryTest::isTransactional)
                    .allSatisfy(method -> assertThat(AnnotatedElementUtils.hasAnnotation(method, Retryable.class))
                            .as(method.toString())
                            .isTrue());
        }
    }

    @Test
    void aRowThatBreaksARuleOfTheTablesIsToldAtOnce() {
        broken(() -> guest(null));
        broken(() -> guest("x".repeat(300)));
        broken(() -> trust.session("A").led(4711));
    }

    @Test
    void aKeyThatSomebodyElseWasQuickerToTakeIsTriedAgain() {
        trust.guest("Gil Guest", null);
        String taken = jdbc.sql("SELECT email FROM guest").query(String.class).single();

        deeds.tried(() -> guest(tries.incrementAndGet() < 3 ? taken : "other@example.org"));

        assertThat(tries).hasValue(3);
    }

    @Test
    void theKeyOfAnEntityIsTriedAgainToo() {
        trust.session("OTP-2526-001");

        deeds.tried(() -> {
            var plan = sessions.findByCode("OTP-2526-001").orElseThrow().plan();
            sessions.saveAndFlush(new SessionEntity("OTP-2526-00" + tries.incrementAndGet(), null, plan));
        });

        assertThat(tries).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CannotAcquireLockException.class,
                OptimisticLockingFailureException.class,
                QueryTimeoutException.class
            })
    void whatWasLostToOthersIsTriedAgain(Class<? extends DataAccessException> lost) throws Exception {
        var failure = lost.getConstructor(String.class).newInstance("as a test");

        deeds.tried(() -> {
            if (tries.incrementAndGet() < 2) {
                throw failure;
            }
        });

        assertThat(tries).hasValue(2);
    }

    @Test
    void aRuleThatSaysNoIsNotAskedAgain() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> deeds.tried(() -> {
                    tries.incrementAndGet();
                    throw new Refusal("No.");
                }));
        assertThat(tries).hasValue(1);
    }

    /** A service for the tests' own deeds. */
    static class Deeds {

        @UnderLock
        public void tried(Runnable deed) {
            deed.run();
        }
    }

    private void broken(Runnable deed) {
        tries.set(0);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> deeds.tried(() -> {
                    tries.incrementAndGet();
                    deed.run();
                }));
        assertThat(tries).hasValue(1);
    }

    private void guest(@Nullable String email) {
        jdbc.sql("INSERT INTO guest (id, email, name) VALUES (?, ?, 'Gil Guest')")
                .param(Ids.next())
                .param(email)
                .update();
    }

    private List<Object> having(Predicate<Method> wanted) {
        var found = new ArrayList<>(services);
        found.removeIf(service -> Arrays.stream(AopUtils.getTargetClass(service).getDeclaredMethods())
                .noneMatch(wanted));
        return found;
    }

    private static boolean isTransactional(Method method) {
        var transactional = AnnotatedElementUtils.getMergedAnnotation(method, Transactional.class);
        return transactional != null
                && !transactional.readOnly()
                && transactional.propagation() != Propagation.MANDATORY;
    }

    private static int indexOf(List<String> names, String part) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).contains(part)) {
                return i;
            }
        }
        return -1;
    }
}
