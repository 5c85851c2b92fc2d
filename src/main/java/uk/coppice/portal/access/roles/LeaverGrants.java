package uk.coppice.portal.access.roles;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/**
 * What leavers were granted while in post. It counts for nothing once they hold no post; ended for good, it does not come
 * back with somebody who returns after years.
 */
@Service
public class LeaverGrants {

    /** Whoever has another post within so many days moves on within the trust, as for turnover. */
    private static final int MOVES_WITHIN_DAYS = 31;

    private final RoleRows rows;
    private final StaffDirectory directory;
    private final Clock clock;

    LeaverGrants(RoleRows rows, StaffDirectory directory, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    /** A grant whose holder has left. */
    public record Left(long person, long grant) {}

    /** All of them. */
    @RolesAllowed(Roles.OPERATOR)
    @Transactional(readOnly = true)
    public List<Left> find() {
        return orphans().stream().map(one -> new Left(one.person(), one.id())).toList();
    }

    /** Ends one with its holder's last day in post, if they still hold none. */
    @RolesAllowed(Roles.OPERATOR)
    @Audited(value = Act.CHANGED, what = "role", person = "#left.person()")
    @UnderLock
    public void end(Left left) {
        directory.hold(left.person());
        orphans().stream()
                .filter(one -> one.id() == left.grant())
                .forEach(one -> rows.end(one.id(), one.end(), one.lastDay(), "Left the trust", null));
    }

    private List<RoleRows.Orphan> orphans() {
        var today = LocalDate.now(clock);
        return rows.orphans(today, today.plusDays(MOVES_WITHIN_DAYS));
    }
}
