package uk.coppice.portal.training.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.training.register.RegisterDesk;

/** Another try needs another transaction: the one that met a deadlock is gone. */
@DatabaseTest
class RetryTest {

    private final BookingDesk desk;
    private final RegisterDesk register;

    RetryTest(BookingDesk desk, RegisterDesk register) {
        this.desk = desk;
        this.register = register;
    }

    @Test
    void retriesStandOutsideTheTransaction() {
        for (Object bean : List.of(desk, register)) {
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
        for (var type : List.of(BookingDesk.class, RegisterDesk.class)) {
            assertThat(type.getDeclaredMethods())
                    .filteredOn(method -> isTransactional(method))
                    .allSatisfy(method -> assertThat(method.isAnnotationPresent(
                                    org.springframework.resilience.annotation.Retryable.class))
                            .as(method.getName())
                            .isTrue());
        }
    }

    private static boolean isTransactional(Method method) {
        var transactional = method.getAnnotation(org.springframework.transaction.annotation.Transactional.class);
        return transactional != null && !transactional.readOnly();
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
