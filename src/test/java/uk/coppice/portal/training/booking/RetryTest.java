package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.testing.DatabaseTest;

/** Another try needs another transaction: the one that met a deadlock is gone. */
@DatabaseTest
class RetryTest {

    private static final String LOCKING = ".*training.(booking|checkin|planning|register)";

    private final List<Object> services;

    RetryTest(ApplicationContext portal) {
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
