package uk.coppice.portal.induction.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.FirstLines;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.intake.spi.Waiting;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.training.EctSeries;

/**
 * inductions.csv: one row an early career teacher, known by the staff number. A later year's file names another series,
 * which comes beside the one held; another series of the same academic year takes its place.
 */
@Component
class InductionsFile implements ImportFile {

    private static final String STAFF = "staff";
    private static final String SESSIONS = "sessions";

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final EctSeries ectSeries;
    private final Clock clock;

    InductionsFile(JdbcClient jdbc, StaffDirectory directory, EctSeries ectSeries, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.ectSeries = ectSeries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inductions";
    }

    @Override
    public List<String> columns() {
        return List.of("staff_no", "series", "started_on", "terms", "outcome", "outcome_on", "mentor", "tutor");
    }

    /** The sessions must be there before: they say to which academic year a series belongs. */
    @Override
    public List<String> refersTo() {
        return List.of(STAFF, SESSIONS);
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final ImportContext context;
        private final Keys staff;
        private final InductionWriter writer;
        private final FirstLines<Long> lines = new FirstLines<>();
        private final Waiting<InductionRow> waiting = new Waiting<>(this::write);
        private final Set<String> strange = new TreeSet<>();

        Reader(ImportContext context) {
            this.context = context;
            this.staff = context.keys(STAFF);
            this.writer = new InductionWriter(context, LocalDate.now(clock));
        }

        @Override
        public void read(Row row) {
            var induction = InductionRow.read(row, staff);
            if (induction != null && lines.first(row, "staff_no", induction.person())) {
                waiting.add(induction);
            }
        }

        @Override
        public void finish() {
            waiting.flush();
            if (!strange.isEmpty() && !context.failed()) {
                context.note("No session of these series is known yet: " + String.join(", ", strange) + ".");
            }
        }

        private void write(List<InductionRow> some) {
            if (!context.failed()) {
                var known = staff.heldBefore(some.stream().map(InductionRow::person));
                directory.hold(known);
                var held = HeldInductions.of(known, jdbc);
                var codes = new HashSet<String>();
                some.forEach(row -> codes.add(row.series()));
                held.values().forEach(induction -> codes.addAll(induction.series));
                var years = ectSeries.years(codes);
                some.forEach(row -> {
                    if (!years.containsKey(row.series())) {
                        strange.add(row.series());
                    }
                    writer.write(row, held.get(row.person()), years);
                });
            }
            writer.flush();
        }
    }
}
