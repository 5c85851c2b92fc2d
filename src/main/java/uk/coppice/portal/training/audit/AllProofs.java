package uk.coppice.portal.training.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.audit.Proof;
import uk.coppice.portal.platform.security.Roles;

/** Every promise that is proved: those of booking, and what other modules bring. */
@Service
class AllProofs {

    private final BookingAudit booking;
    private final List<Proof> others;

    AllProofs(BookingAudit booking, List<Proof> others) {
        this.booking = booking;
        this.others = others;
    }

    /** How each stands now. */
    @RolesAllowed({Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    List<AuditFinding> run() {
        var findings = new ArrayList<>(booking.run());
        for (var other : others) {
            var proved = other.run();
            findings.add(new AuditFinding(proved.key(), proved.promise(), proved.breaches()));
        }
        return findings;
    }
}
