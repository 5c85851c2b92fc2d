package uk.coppice.portal.improvement.progression.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.improvement.progression.OfferBasis;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.improvement.progression.OfferReach;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.FirstLines;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.intake.spi.Waiting;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;

/**
 * progression-offers.csv: what was offered to whom. An offer is known by person, day, type, scope and basis; its answer may
 * come with a later file, but 'pending' takes no answer back.
 */
@Component
class ProgressionOffersFile implements ImportFile {

    private static final String NAME = "progression-offers";
    private static final String STAFF = "staff";

    private record Key(long person, LocalDate day, OfferKind kind, OfferReach reach, OfferBasis basis) {}

    private record Read(Key key, OfferAnswer answer) {}

    private record Held(long id, OfferAnswer answer) {}

    private final JdbcClient jdbc;
    private final StaffDirectory directory;

    ProgressionOffersFile(JdbcClient jdbc, StaffDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("staff_no", "offered_on", "type", "scope", "basis", "response");
    }

    @Override
    public List<String> refersTo() {
        return List.of(STAFF);
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final ImportContext context;
        private final Keys staff;
        private final FirstLines<Key> lines = new FirstLines<>();
        private final Waiting<Read> waiting = new Waiting<>(this::write);
        private final Batch inserts;
        private final Batch updates;

        Reader(ImportContext context) {
            this.context = context;
            this.staff = context.keys(STAFF);
            this.inserts =
                    context.batch("INSERT INTO progression_offer (id, person_id, offered_on, kind, reach, basis, "
                            + "answer, recorded_at, recorded_by, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)");
            this.updates = context.batch("UPDATE progression_offer SET answer = ?, recorded_at = ?, recorded_by = 0, "
                    + "version = version + 1 WHERE id = ?");
        }

        @Override
        public void read(Row row) {
            long person = row.reference("staff_no", staff, "a staff number");
            var day = row.date("offered_on");
            var kind = row.choice("type", Arrays.asList(OfferKind.values()), OfferKind::code);
            var reach = row.choice("scope", Arrays.asList(OfferReach.values()), OfferReach::code);
            var basis = row.choice("basis", Arrays.asList(OfferBasis.values()), OfferBasis::code);
            var answer = row.choice("response", Arrays.asList(OfferAnswer.values()), OfferAnswer::code);
            var offer = new Read(new Key(person, day, kind, reach, basis), answer);
            if (row.sound() && lines.first(row, "staff_no", offer.key)) {
                waiting.add(offer);
            }
        }

        @Override
        public void finish() {
            waiting.flush();
        }

        private void write(List<Read> some) {
            if (!context.failed()) {
                var held = held(some);
                some.forEach(offer -> write(offer, held.get(offer.key)));
            }
            inserts.flush();
            updates.flush();
        }

        private void write(Read offer, @Nullable Held held) {
            if (held == null) {
                inserts.add(
                        Ids.next(),
                        offer.key.person,
                        offer.key.day,
                        offer.key.kind.name(),
                        offer.key.reach.name(),
                        offer.key.basis.name(),
                        offer.answer.name(),
                        context.now());
                context.tally().added();
            } else if (offer.answer != held.answer && offer.answer != OfferAnswer.PENDING) {
                updates.add(offer.answer.name(), context.now(), held.id);
                context.tally().changed();
            } else {
                context.tally().unchanged();
            }
        }

        private Map<Key, Held> held(List<Read> some) {
            Map<Key, Held> held = new HashMap<>();
            var known = staff.heldBefore(some.stream().map(offer -> offer.key.person));
            // Who answers at the same time does so before or after, and never in between.
            directory.hold(known);
            if (!known.isEmpty()) {
                jdbc.sql("SELECT id, person_id, offered_on, kind, reach, basis, answer FROM progression_offer "
                                + "WHERE person_id IN (:people)")
                        .param("people", known)
                        .query(row -> {
                            var key = new Key(
                                    row.getLong(2),
                                    row.getObject(3, LocalDate.class),
                                    OfferKind.valueOf(row.getString(4)),
                                    OfferReach.valueOf(row.getString(5)),
                                    OfferBasis.valueOf(row.getString(6)));
                            held.put(key, new Held(row.getLong(1), OfferAnswer.valueOf(row.getString(7))));
                        });
            }
            return held;
        }
    }
}
