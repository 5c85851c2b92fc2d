package uk.coppice.portal.access.roles;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rule that a trust is never left without an administrator by a change of roles. */
final class AdministratorCover {

    private AdministratorCover() {}

    /** Days on which somebody is a trust administrator, both inclusive; {@code to} null: without an end. */
    record Span(LocalDate from, @Nullable LocalDate to) {}

    /**
     * The first day from today on without any administrator.
     *
     * @return null: there is none, somebody is one on every day to come
     */
    static @Nullable LocalDate gap(List<Span> spans, LocalDate today) {
        var day = today;
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var to = span.to();
            if (span.from().isAfter(day)) {
                return day;
            }
            if (to == null) {
                return null;
            }
            if (!to.isBefore(day)) {
                day = to.plusDays(1);
            }
        }
        return day;
    }

    /**
     * The first day without an administrator that a change would bring.
     *
     * @return null: it brings none earlier than there was one before
     */
    static @Nullable LocalDate lost(List<Span> before, List<Span> after, LocalDate today) {
        var was = gap(before, today);
        var is = gap(after, today);
        return is != null && (was == null || is.isBefore(was)) ? is : null;
    }
}
