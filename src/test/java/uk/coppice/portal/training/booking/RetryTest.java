package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import uk.coppice.portal.testing.DatabaseTest;

/** Another try needs another transaction: the one that met a deadlock is gone. */
@DatabaseTest
class RetryTest {

    private final Map<String, Object> desks;

    RetryTest(ApplicationContext portal) {
        desks = portal.getBeansWithAnnotation(Service.class);
        desks.values().removeIf(desk -> {
            var type = AopUtils.getTargetClass(desk);
            return !type.getPackageName().matches(".*training.(booking|register)")
                    || Arrays.stream(type.getDeclaredMethods()).noneMatch(RetryTest::isTransactional);
        });
    }

    @Test
    void retriesStandOutsideTheTransaction() {
        assertThat(desks).hasSizeGreaterThanOrEqualTo(2);
        for (Object bean : desks.values()) {
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
        for (Object bean : desks.values()) {
            assertThat(AopUtils.getTargetClass(bean).getDeclaredMethods())
                    .filteredOn(RetryTest::isTransactional)
                    .allSatisfy(method -> assertThat(AnnotatedElementUtils.hasAnnotation(method, Retryable.class))
                            .as(method.toString())
                            .isTrue());
        }
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
