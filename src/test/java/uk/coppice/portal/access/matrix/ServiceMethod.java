package uk.coppice.portal.access.matrix;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * A method of a bean of the portal's own that somebody could call.
 *
 * @param says whether it or its class says who may use it
 */
record ServiceMethod(Object bean, Class<?> type, Method method, boolean says) {

    /** {@code BookingDesk.book}; methods of one name count as one. */
    String name() {
        return type.getSimpleName() + "." + method.getName();
    }

    static ServiceMethod of(Object bean, Method method) {
        var type = AopUtils.getTargetClass(bean);
        boolean says = Arrays.asList(method, type).stream()
                .map(element -> MergedAnnotations.from(element))
                .anyMatch(found -> found.isPresent(RolesAllowed.class)
                        || found.isPresent(PermitAll.class)
                        || found.isPresent(DenyAll.class));
        return new ServiceMethod(bean, type, method, says);
    }

    /** Calls it for real as whoever acts, with made-up arguments; whether that was refused before anything happened. */
    boolean refuses() throws IllegalAccessException {
        method.setAccessible(true);
        try {
            method.invoke(
                    bean,
                    Arrays.stream(method.getParameterTypes())
                            .map(MadeUp::nothing)
                            .toArray());
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AuthenticationCredentialsNotFoundException
                    || e.getCause() instanceof AccessDeniedException
                            && Arrays.stream(e.getCause().getStackTrace())
                                    .noneMatch(frame -> frame.getClassName().equals(type.getName()));
        }
    }

    /** Calls it for real, as whoever acts. */
    @Nullable
    Object call(@Nullable Object[] arguments) throws Throwable {
        method.setAccessible(true);
        try {
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Whether it says that whoever has this role may use it. */
    boolean isFor(String role) {
        return isForAnybody() || roles().contains(role);
    }

    /** Whether it refuses nobody by role. */
    boolean isForAnybody() {
        return roles().isEmpty();
    }

    /** The roles that it names, or its class; none: it names none. */
    Set<String> roles() {
        return Stream.of(method, type)
                .map(element -> MergedAnnotations.from(element))
                .filter(found -> found.isPresent(RolesAllowed.class)
                        || found.isPresent(PermitAll.class)
                        || found.isPresent(DenyAll.class))
                .findFirst()
                .filter(found -> found.isPresent(RolesAllowed.class))
                .map(found -> Set.of(found.get(RolesAllowed.class).getStringArray("value")))
                .orElse(Set.of());
    }
}
