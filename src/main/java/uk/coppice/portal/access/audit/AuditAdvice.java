package uk.coppice.portal.access.audit;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;

/**
 * What stands round a service's method, from the outside in: another try, who may, the note of a reading, the
 * transaction, the note of a change. So a refused call leaves no row of having seen something, a second try leaves one
 * row of a change, and a reading's row is written after its transaction, in one of its own.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@EnableTransactionManagement(proxyTargetClass = true, order = AuditAdvice.TRANSACTION)
class AuditAdvice {

    /** After method security, whose orders end at 600. */
    static final int READING = 1000;

    static final int TRANSACTION = 2000;
    static final int CHANGE = 3000;

    private static final String OURS = "uk.coppice.portal";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor noteOfReading(BeanFactory factory, ObjectProvider<Readings> readings) {
        var methods = new AuditedMethods(factory);
        return advisor(
                READING,
                new Methods() {
                    @Override
                    boolean isOne(Method method, Class<?> type) {
                        return isReading(audited(method, type)) || onlyReads(method, type);
                    }
                },
                call -> {
                    var audited = audited(call);
                    return isReading(audited) && audited != null
                            ? readings.getObject().around(() -> noted(methods, audited, call, readings.getObject()))
                            : readings.getObject().around(() -> proceed(call));
                });
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor noteOfChange(BeanFactory factory, ObjectProvider<Readings> readings) {
        var methods = new AuditedMethods(factory);
        return advisor(
                CHANGE,
                new Methods() {
                    @Override
                    boolean isOne(Method method, Class<?> type) {
                        var audited = audited(method, type);
                        return audited != null && audited.value() == Act.CHANGED;
                    }
                },
                call -> {
                    var audited = audited(call);
                    return audited == null ? call.proceed() : noted(methods, audited, call, readings.getObject());
                });
    }

    private static @Nullable Object noted(
            AuditedMethods methods, Audited audited, MethodInvocation call, Readings readings) {
        var target = call.getThis() == null ? call.getMethod() : call.getThis();
        var about = methods.call(
                audited,
                target,
                AopUtils.getMostSpecificMethod(call.getMethod(), target.getClass()),
                call.getArguments());
        var result = proceed(call);
        about.made(result).ifPresent(readings::note);
        return result;
    }

    /** Hands on whatever the method throws as it is, checked or not. */
    private static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (Throwable failure) {
            throw AuditAdvice.<RuntimeException>asIs(failure);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler alone is told that it is unchecked
    private static <T extends Throwable> T asIs(Throwable failure) throws T {
        throw (T) failure;
    }

    private static boolean isReading(@Nullable Audited audited) {
        return audited != null && audited.value() != Act.CHANGED;
    }

    private static @Nullable Audited audited(MethodInvocation call) {
        var target = call.getThis();
        return audited(call.getMethod(), target == null ? call.getMethod().getDeclaringClass() : target.getClass());
    }

    private static @Nullable Audited audited(Method method, Class<?> type) {
        return AnnotatedElementUtils.findMergedAnnotation(AopUtils.getMostSpecificMethod(method, type), Audited.class);
    }

    private static Advisor advisor(int order, Pointcut where, MethodInterceptor what) {
        var advisor = new DefaultPointcutAdvisor(where, what);
        advisor.setOrder(order);
        return advisor;
    }

    /** Methods of the portal's own classes. */
    private abstract static class Methods extends StaticMethodMatcherPointcut {

        private static final TransactionAttributeSource TRANSACTIONS = new AnnotationTransactionAttributeSource(false);

        abstract boolean isOne(Method method, Class<?> type);

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith(OURS) && isOne(method, type);
        }

        static boolean onlyReads(Method method, Class<?> type) {
            var transaction = TRANSACTIONS.getTransactionAttribute(method, type);
            return transaction != null && transaction.isReadOnly();
        }
    }
}
