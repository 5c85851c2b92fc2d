package uk.coppice.portal.access.audit;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.expression.BeanFactoryResolver;
import org.springframework.context.expression.MethodBasedEvaluationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.audit.Noted;

/** Works out what a call of an audited method is about. */
class AuditedMethods {

    private static final Logger LOG = LoggerFactory.getLogger(AuditedMethods.class);

    private static final String RESULT = "result";

    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<String, Expression> parsed = new ConcurrentHashMap<>();
    private final BeanFactoryResolver beans;

    AuditedMethods(BeanFactory factory) {
        this.beans = new BeanFactoryResolver(factory);
    }

    /** A call that has not been made yet: what is said by its parameters is worked out, what needs the result is not. */
    final class Call {

        private final Audited audited;
        private final MethodBasedEvaluationContext context;
        private final @Nullable Object person;
        private final @Nullable Object thing;

        private Call(Audited audited, Object target, Method method, @Nullable Object[] arguments) {
            this.audited = audited;
            this.context = new MethodBasedEvaluationContext(target, method, arguments, names);
            context.setBeanResolver(beans);
            this.person = before(audited.person());
            this.thing = before(audited.object());
        }

        /** What is to be noted now that it is made; empty when it found nothing, or nothing of that kind. */
        Optional<Noted> made(@Nullable Object result) {
            var found = result instanceof Optional<?> optional ? optional.orElse(null) : result;
            if (result instanceof Optional<?> optional && optional.isEmpty()) {
                return Optional.empty();
            }
            context.setVariable(RESULT, found);
            if (Boolean.FALSE.equals(value(audited.when()))) {
                return Optional.empty();
            }
            var about = person == null ? after(audited.person()) : person;
            var known = thing == null ? after(audited.object()) : thing;
            return Optional.of(new Noted(
                    audited.value(),
                    audited.what(),
                    about instanceof Number id ? Long.valueOf(id.longValue()) : null,
                    known == null ? "" : known.toString()));
        }

        private @Nullable Object before(String expression) {
            return needsResult(expression) ? null : value(expression);
        }

        private @Nullable Object after(String expression) {
            return needsResult(expression) ? value(expression) : null;
        }

        private @Nullable Object value(String expression) {
            if (expression.isEmpty()) {
                return null;
            }
            try {
                var value = parse(expression).getValue(context);
                return value instanceof Optional<?> optional ? optional.orElse(null) : value;
            } catch (EvaluationException slip) {
                // Nobody's page is taken away for a slip in an annotation; tests, which run with assertions, are.
                assert false : slip;
                LOG.error("'{}' of the audit trail can't be worked out; its row says less", expression, slip);
                return null;
            }
        }
    }

    Call call(Audited audited, Object target, Method method, @Nullable Object[] arguments) {
        return new Call(audited, target, method, arguments);
    }

    private static boolean needsResult(String expression) {
        return expression.contains("#" + RESULT);
    }

    private Expression parse(String expression) {
        return parsed.computeIfAbsent(expression, parser::parseExpression);
    }
}
