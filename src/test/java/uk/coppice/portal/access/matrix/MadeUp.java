package uk.coppice.portal.access.matrix;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.training.Delegate;

/** Arguments for calls. */
final class MadeUp {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 13);

    private MadeUp() {}

    /** Nothing of a type: none, zero, empty. */
    static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == String.class) {
            return "";
        } else if (type == List.class || type == Collection.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return null;
    }

    /** Something likely for a parameter that does not say which thing is meant. */
    static @Nullable Object likely(Parameter parameter, Things things) {
        return likely(parameter.getType(), parameter.getName(), things);
    }

    private static @Nullable Object likely(Class<?> type, String name, Things things) {
        if (type == long.class || type == Long.class) {
            return switch (name) {
                case "colleague", "manager" -> things.id("colleague");
                case "session", "sessionId" -> things.id("phonics");
                case "school", "schoolId" -> things.id("Willow");
                case "person", "personId" -> things.id("teacher");
                default -> type == long.class ? Long.valueOf(0) : null;
            };
        } else if (type == int.class || type == Integer.class) {
            return name.equals("version") || name.equals("offset") || name.equals("from") ? 0 : 10;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == String.class) {
            return "Because";
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == LocalTime.class) {
            return LocalTime.of(15, 45);
        } else if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        } else if (type == AcademicYear.class) {
            return new AcademicYear(2025);
        } else if (type == Delegate.class) {
            return Delegate.person(things.id("teacher"));
        } else if (type.isRecord()) {
            return record(type, things);
        }
        return nothing(type);
    }

    private static @Nullable Object record(Class<?> type, Things things) {
        try {
            var parts = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts)
                    .map(part -> likely(part.getType(), part.getName(), things))
                    .toArray());
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
