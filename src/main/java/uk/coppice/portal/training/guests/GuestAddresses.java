package uk.coppice.portal.training.guests;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.training.GuestLinks;

/** The addresses of the page for guests' bookings. The secret stands behind the {@code #}: it reaches no server's log. */
@Component
class GuestAddresses implements GuestLinks {

    private static final String PAGE = "/open/booking/link#";

    private final GuestDesk desk;
    private final PortalAddress address;

    GuestAddresses(GuestDesk desk, PortalAddress address) {
        this.desk = desk;
        this.address = address;
    }

    @Override
    public Optional<String> manage(long guestId, long sessionId) {
        return desk.manageToken(guestId, sessionId).map(this::confirm);
    }

    @Override
    public String confirm(String secret) {
        return address.of(PAGE + secret);
    }
}
