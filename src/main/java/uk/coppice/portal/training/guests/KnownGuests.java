package uk.coppice.portal.training.guests;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.GuestFinder;

/** Tells who handles requests about data which guest has an address. */
@Component
class KnownGuests implements GuestFinder {

    private final JdbcClient jdbc;
    private final Guests guests;

    KnownGuests(JdbcClient jdbc, Guests guests) {
        this.jdbc = jdbc;
        this.guests = guests;
    }

    @Override
    public Optional<Guest> byEmail(String email) {
        return jdbc.sql("SELECT id, name, email FROM guest WHERE email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> new Guest(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    @Override
    public Optional<String> name(long id) {
        return guests.name(id);
    }
}
