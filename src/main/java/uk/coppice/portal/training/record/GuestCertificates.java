package uk.coppice.portal.training.record;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates of guests, within the transaction of whoever has checked that the guest is who they say. As for staff:
 * one for a guest and session, with the same code for good, valid while a finished register says that they were there.
 */
@Component
public class GuestCertificates {

    private final CertificateRows rows;

    GuestCertificates(CertificateRows rows) {
        this.rows = rows;
    }

    /** Whether a finished register says that they were there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean earned(long session, long guest) {
        return rows.ofGuest(session, guest).filter(Certificate::valid).isPresent();
    }

    /**
     * A guest's certificate, issued when it is asked for first; empty unless {@link #earned}.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has issued it just now: try again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Certificate> of(long session, long guest) {
        return rows.ofGuest(session, guest)
                .filter(Certificate::valid)
                .map(found -> found.code().isEmpty() ? found.withCode(rows.issueToGuest(session, guest)) : found);
    }
}
