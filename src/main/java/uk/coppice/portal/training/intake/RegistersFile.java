package uk.coppice.portal.training.intake;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;

/**
 * registers.csv: who was at which session. A mark is known by session and attendee. One that was taken in the portal
 * stays, whatever the file says: it is put right there. A mark that an earlier file gave is superseded by a different
 * one.
 */
@Component
class RegistersFile implements ImportFile {

    private static final String GUESTS = GuestsFile.NAME;

    private final JdbcClient jdbc;

    RegistersFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "registers";
    }

    @Override
    public List<String> columns() {
        return List.of("session", "attendee", "status");
    }

    @Override
    public List<String> refersTo() {
        return List.of(SessionsFile.NAME, SessionsFile.STAFF, GUESTS);
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final Keys sessions;
        private final Keys staff;
        private final Keys guests;
        private final RegisterRows rows;

        Reader(ImportContext context) {
            this.sessions = context.keys(SessionsFile.NAME);
            this.staff = context.keys(SessionsFile.STAFF);
            this.guests = context.keys(GUESTS);
            this.rows = new RegisterRows(jdbc, context, sessions);
        }

        @Override
        public void read(Row row) {
            long session = row.reference("session", sessions, "a session code");
            String attendee = row.text("attendee", 254);
            boolean guest = attendee.indexOf('@') >= 0;
            long id = Keys.SPOILED;
            if (!attendee.isEmpty()) {
                id = guest
                        ? row.reference("attendee", GuestsFile.key(attendee), guests, "a guest's email address")
                        : row.reference("attendee", attendee, staff, "a staff number");
            }
            var mark = row.choice("status", Arrays.asList(Mark.values()), Mark::code);
            if (row.sound()) {
                rows.take(row, session, guest ? Delegate.guest(id) : Delegate.person(id), mark);
            }
        }

        @Override
        public void finish() {
            rows.finish();
        }
    }
}
