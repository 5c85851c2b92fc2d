package uk.coppice.portal.improvement.inquiry.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.platform.Ids;

/** Compares the inquiries of a file with those that the portal holds, and writes the difference. */
final class InquiryFileRows {

    private final JdbcClient jdbc;
    private final ImportContext context;
    private final Batch inserts;
    private final Batch updates;
    private final Batch forget;
    private final Batch authors;
    private final Batch steps;
    private long kept;

    /** @param touched whether somebody worked on it in the portal */
    private record Held(long id, FileInquiry inquiry, boolean touched) {}

    InquiryFileRows(JdbcClient jdbc, ImportContext context) {
        this.jdbc = jdbc;
        this.context = context;
        this.inserts = context.batch("INSERT INTO inquiry (question, year_from, stage, findings_on, published_on, "
                + "public_url, since, id, code, doing, knowing, in_portal, version) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', FALSE, 0)");
        this.updates = context.batch("UPDATE inquiry SET question = ?, year_from = ?, stage = ?, findings_on = ?, "
                + "published_on = ?, public_url = ?, since = ?, version = version + 1 WHERE id = ?");
        this.forget = context.batch("DELETE FROM inquiry_author WHERE inquiry_id = ?");
        this.authors = context.batch("INSERT INTO inquiry_author (inquiry_id, person_id, place, joined, named) "
                + "VALUES (?, ?, ?, TRUE, FALSE)");
        this.steps = context.batch("INSERT INTO inquiry_step (id, inquiry_id, move, stage, taken_at, taken_by) "
                + "VALUES (?, ?, 'IMPORT', ?, ?, 0)");
    }

    /** Takes some rows, none of which stands twice in the file. */
    void take(List<FileInquiry> some) {
        if (context.failed()) {
            return;
        }
        var held = held(some.stream().map(FileInquiry::code).toList());
        some.forEach(inquiry -> write(inquiry, held.get(inquiry.code())));
        inserts.flush();
        updates.flush();
        forget.flush();
        authors.flush();
        steps.flush();
    }

    /** Says what was left as it is. */
    void finish() {
        if (kept > 0) {
            context.note(
                    kept == 1
                            ? "One inquiry differs from the file, but was worked on in the portal: it stays as it is"
                                    + " there."
                            : "%,d inquiries differ from the file, but were worked on in the portal: they stay as they are there."
                                    .formatted(kept));
        }
    }

    private void write(FileInquiry inquiry, @Nullable Held held) {
        if (held != null && held.inquiry.equals(inquiry)) {
            context.tally().unchanged();
            return;
        }
        if (held != null && held.touched) {
            kept++;
            context.tally().unchanged();
            return;
        }
        long id = held == null ? Ids.next() : held.id;
        if (held == null) {
            add(inserts, inquiry, id, inquiry.code());
            context.tally().added();
        } else {
            add(updates, inquiry, id);
            context.tally().changed();
        }
        if (held == null || !held.inquiry.authors().equals(inquiry.authors())) {
            if (held != null) {
                forget.add(id);
            }
            for (int place = 0; place < inquiry.authors().size(); place++) {
                authors.add(id, inquiry.authors().get(place), place);
            }
        }
        if (held == null || held.inquiry.stage() != inquiry.stage()) {
            steps.add(Ids.next(), id, inquiry.stage().name(), context.now());
        }
    }

    private void add(Batch batch, FileInquiry inquiry, Object... which) {
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                inquiry.question(),
                inquiry.yearFrom(),
                inquiry.stage().name(),
                inquiry.findingsOn(),
                inquiry.publishedOn(),
                inquiry.url(),
                since(inquiry)));
        values.addAll(List.of(which));
        batch.add(values.toArray());
    }

    /** Since when it is at its stage, as far as the file says. */
    private LocalDateTime since(FileInquiry inquiry) {
        var day = inquiry.publishedOn() != null ? inquiry.publishedOn() : inquiry.findingsOn();
        return day == null ? context.now() : day.atStartOfDay();
    }

    private Map<String, Held> held(List<String> codes) {
        // Somebody who works on one at the same time does so before, and it is theirs then, or after.
        jdbc.sql("SELECT id FROM inquiry WHERE code IN (:codes) ORDER BY id FOR UPDATE")
                .param("codes", codes)
                .query(Long.class)
                .list();
        Map<Long, List<Long>> people = new HashMap<>();
        jdbc.sql("SELECT a.inquiry_id, a.person_id FROM inquiry_author a JOIN inquiry i ON i.id = a.inquiry_id "
                        + "WHERE i.code IN (:codes) ORDER BY a.inquiry_id, a.place, a.person_id")
                .param("codes", codes)
                .query(row -> {
                    people.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        Map<String, Held> held = new HashMap<>();
        jdbc.sql("SELECT i.id, i.code, i.question, i.year_from, i.stage, i.findings_on, i.published_on, i.public_url, "
                        + "i.in_portal FROM inquiry i WHERE i.code IN (:codes)")
                .param("codes", codes)
                .query(row -> {
                    long id = row.getLong(1);
                    var inquiry = new FileInquiry(
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            people.getOrDefault(id, List.of()),
                            Stage.valueOf(row.getString(5)),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class),
                            row.getString(8));
                    held.put(inquiry.code(), new Held(id, inquiry, row.getBoolean(9)));
                });
        return held;
    }
}
