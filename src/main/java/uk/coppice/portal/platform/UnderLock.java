package uk.coppice.portal.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction that locks before it counts, under READ COMMITTED so that what it counts is what others have
 * committed. What {@link AnotherTry} names, such as a deadlock or a unique key met, means another try in another
 * transaction: at most ten, with pauses that grow to 0.3 seconds. It stands on the outermost method, for within somebody
 * else's transaction no try can be another.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(predicate = AnotherTry.class, maxRetries = 10, delay = 20, jitter = 15, multiplier = 1.4, maxDelay = 300)
@Transactional(isolation = Isolation.READ_COMMITTED)
public @interface UnderLock {}
