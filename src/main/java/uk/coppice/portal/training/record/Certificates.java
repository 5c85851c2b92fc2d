package uk.coppice.portal.training.record;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.web.RateLimits;

/**
 * Certificates for those present at a delivered session: one for a person and session, with the same code for good.
 * Nothing is copied into it, so a corrected mark or a register opened again takes its validity away by itself.
 */
@Service
public class Certificates {

    private static final int LOOKS = 20;
    private static final Duration PER = Duration.ofMinutes(1);

    private final CertificateRows rows;
    private final CurrentViewer currentViewer;
    private final RateLimits limits;

    Certificates(CertificateRows rows, CurrentViewer currentViewer, RateLimits limits) {
        this.rows = rows;
        this.currentViewer = currentViewer;
        this.limits = limits;
    }

    /**
     * One's own certificate of a session; it is issued when it is asked for first.
     *
     * @throws Refusal when one was not there, or the register is not finished
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public Certificate mine(String sessionCode) {
        Long me = currentViewer.get().personId();
        if (me == null) {
            throw none();
        }
        var certificate =
                rows.ofStaff(sessionCode, me).filter(Certificate::valid).orElseThrow(Certificates::none);
        return certificate.code().isEmpty() ? certificate.withCode(rows.issueToStaff(sessionCode, me)) : certificate;
    }

    /**
     * The certificate of a code, of staff or a guest, for anybody who holds it; empty when there is none.
     *
     * @param who the address that asks: its looks are counted together
     * @throws Refusal after too many looks
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Certificate> verify(String typed, String who) {
        if (!limits.allow("certificates looked up", who, LOOKS, PER)) {
            throw new Refusal("That was too many at once. Wait a minute, then try again.");
        }
        return rows.of(CertificateCode.read(typed));
    }

    private static Refusal none() {
        return new Refusal("There is a certificate once you have been there and the register is finished.");
    }
}
