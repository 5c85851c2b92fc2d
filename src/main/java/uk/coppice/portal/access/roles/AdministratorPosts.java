package uk.coppice.portal.access.roles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PostWatch;

/** What is granted to staff ends with their last post: the end of a post can take the last administrator too. */
@Component
class AdministratorPosts implements PostWatch {

    private final RoleRows rows;
    private final Clock clock;

    AdministratorPosts(RoleRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Supplier<Optional<String>> before(@Nullable Long person) {
        var today = LocalDate.now(clock);
        if (person != null) {
            if (!administers(person, today)) {
                return Optional::empty;
            }
            rows.holdAdministrators();
        }
        var before = rows.administrators(today);
        return () -> Optional.ofNullable(AdministratorCover.lost(before, rows.administrators(today), today))
                .map(gap -> RoleRules.administratorsLeave(gap, today));
    }

    private boolean administers(long person, LocalDate today) {
        return rows.of(person, GrantableRole.TRUST_ADMINISTRATOR).stream()
                .map(RoleRows.Row::end)
                .anyMatch(end -> end == null || !end.isBefore(today));
    }
}
