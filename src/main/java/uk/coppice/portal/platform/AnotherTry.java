package uk.coppice.portal.platform;

import java.lang.reflect.Method;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.resilience.retry.MethodRetryPredicate;

/**
 * What another transaction may do where this one failed, since it reads everything anew: a deadlock, a lock waited for
 * too long, a row that changed meanwhile, a unique key that somebody else was quicker to take. A row that breaks any
 * other rule of the tables breaks it again, so it is told at once.
 */
public final class AnotherTry implements MethodRetryPredicate {

    private static final SQLExceptionSubclassTranslator DATABASE = new SQLExceptionSubclassTranslator();

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return switch (failure) {
            case ConcurrencyFailureException lost -> true;
            case QueryTimeoutException late -> true; // what H2 calls waiting too long for a lock
            case DuplicateKeyException taken -> true;
            case DataIntegrityViolationException broken -> takenKey(broken);
            default -> false;
        };
    }

    /** Entities are written by Hibernate, of which Spring does not learn that it was a key. */
    private static boolean takenKey(DataIntegrityViolationException broken) {
        var database = database(broken);
        return database != null && DATABASE.translate("another try", null, database) instanceof DuplicateKeyException;
    }

    private static @Nullable SQLException database(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
