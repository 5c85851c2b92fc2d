package uk.coppice.portal.training.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.FirstLines;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/**
 * sessions.csv: the training sessions. A session is known by its code. One that the portal holds as delivered stays
 * delivered: a file that still calls it planned changes the rest of it, and one that calls it off is refused.
 */
@Component
class SessionsFile implements ImportFile {

    static final String NAME = "sessions";
    static final String STAFF = "staff";

    private static final int MOST_PLACES = 100_000;

    private final JdbcClient jdbc;
    private final ImportedChanges changes;
    private final ImportedPlaces places;

    SessionsFile(JdbcClient jdbc, ImportedChanges changes, ImportedPlaces places) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.places = places;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "code", "series", "title", "kind", "date", "start", "end", "venue", "capacity", "leads", "status");
    }

    @Override
    public String keyColumn() {
        return "code";
    }

    @Override
    public List<String> refersTo() {
        return List.of(STAFF);
    }

    @Override
    public void loadKeys(Keys keys) {
        jdbc.sql("SELECT code, id FROM training_session").query(row -> {
            keys.held(row.getString(1), row.getLong(2));
        });
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final Keys staff;
        private final FirstLines<String> lines = new FirstLines<>();
        private final SessionRows rows;

        Reader(ImportContext context) {
            this.staff = context.keys(STAFF);
            this.rows = new SessionRows(jdbc, context, changes, places);
        }

        @Override
        public void read(Row row) {
            var session = new SessionRow(
                    row.text("code", 40),
                    row.optionalText("series", 40),
                    row.text("title", 200),
                    row.choice("kind", Arrays.asList(SessionKind.values()), SessionKind::name),
                    row.date("date"),
                    row.time("start"),
                    row.time("end"),
                    row.text("venue", 200),
                    row.number("capacity", 1, MOST_PLACES),
                    LeadsColumn.read(row, "leads", staff),
                    row.choice(
                            "status",
                            // A draft is made in the portal, and no business of files.
                            List.of(SessionStatus.PLANNED, SessionStatus.DELIVERED, SessionStatus.CANCELLED),
                            status -> status.name().toLowerCase(Locale.ROOT)));
            if (row.sound("start", "end") && !session.end().isAfter(session.start())) {
                row.bad("end", "a time after the start, which is " + session.start());
            }
            if (lines.first(row, "code", session.code()) && row.sound()) {
                rows.take(row, session);
            }
        }

        @Override
        public void finish() {
            rows.finish();
        }
    }
}
