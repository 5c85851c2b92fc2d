package uk.coppice.portal.people.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.people.directory.PersonChanges;
import uk.coppice.portal.platform.Ids;

/** Tells what one import changes of people, and writes it into their histories. Never why somebody left. */
final class DirectoryDifferences {

    private final JdbcClient jdbc;
    private final ImportContext context;
    private final String file;
    private final boolean everybodyIsNew;
    private final Batch histories;
    private final Batch versions;
    private final Map<Long, String> codes = new HashMap<>();

    /** A person, for a line of the list. */
    record Who(long id, String staffNo, String name) {}

    DirectoryDifferences(JdbcClient jdbc, ImportContext context, String file) {
        this.jdbc = jdbc;
        this.context = context;
        this.file = file;
        // The first import of a trust changes nothing: a list of everybody would tell nothing.
        this.everybodyIsNew =
                jdbc.sql("SELECT id FROM post LIMIT 1").query(Long.class).list().isEmpty();
        this.histories = context.batch(
                "INSERT INTO person_change (id, person_id, changed_at, changed_by, words) VALUES (?, ?, ?, NULL, ?)");
        this.versions = context.batch("UPDATE person SET version = version + 1 WHERE id = ?");
    }

    /** Something that the portal did not hold. */
    void added(Who who, boolean isNew, String what, String after) {
        if (!isNew) {
            versions.add(who.id());
        }
        if (!everybodyIsNew) {
            tell(who, isNew ? "new person, " + what : "new " + what, "", after, !isNew);
        }
    }

    /** A post that is different now; a line a value. */
    void changed(Who who, Posts.Post was, Posts.Post now) {
        String post = post(was);
        differ(who, "title of " + post, was.title(), now.title());
        differ(who, "staff group of " + post, was.group().words(), now.group().words());
        differ(who, "FTE of " + post, fte(was.fte()), fte(now.fte()));
        differ(who, "first day of " + post, text(was.start()), text(now.start()));
        differ(who, "last day of " + post, text(was.end()), text(now.end()));
        if (!Objects.equals(was.reason(), now.reason()) || !Objects.equals(was.destination(), now.destination())) {
            tell(who, "reason or destination of " + post, "", "noted", true);
        }
        versions.add(who.id());
    }

    /** A person who is different now; a line a value. */
    void changed(Who who, People.Facts was, People.Facts now) {
        differ(who, "first name", was.firstName(), now.firstName());
        differ(who, "last name", was.lastName(), now.lastName());
        differ(who, "work email", text(was.email()), text(now.email()));
        differ(who, "teacher reference number", text(was.trn()), text(now.trn()));
    }

    /** Something else that is different now. */
    void changed(Who who, String what, String before, String after) {
        tell(who, what, before, after, true);
        versions.add(who.id());
    }

    /** Sends what was gathered. */
    void flush() {
        histories.flush();
        versions.flush();
    }

    /** {@code Class teacher at COX}. */
    String post(Posts.Post post) {
        return post.title() + " at " + code(post.school());
    }

    /** {@code Class teacher at COX, 0.6 FTE, from 2026-02-01}. */
    String whole(Posts.Post post) {
        return post(post) + ", " + fte(post.fte()) + " FTE, from " + post.start()
                + (post.end() == null ? "" : " to " + post.end());
    }

    /** Names of people by id, for files that name staff numbers alone. */
    Map<Long, Who> who(List<Long> ids) {
        Map<Long, Who> found = new HashMap<>();
        for (var some : Ids.slices(ids)) {
            jdbc.sql("SELECT id, staff_no, first_name, last_name FROM person WHERE id IN (:ids)")
                    .param("ids", some)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new Who(row.getLong(1), row.getString(2), row.getString(3) + " " + row.getString(4)));
                    });
        }
        return found;
    }

    private void differ(Who who, String what, String was, String now) {
        if (!was.equals(now)) {
            tell(who, what, was.isEmpty() ? "none" : was, now, true);
        }
    }

    private void tell(Who who, String what, String before, String after, boolean remembered) {
        var difference = new Difference(file, who.staffNo(), who.name(), what, before, after);
        context.difference(difference);
        if (remembered) {
            String words = difference.change();
            histories.add(
                    Ids.next(),
                    who.id(),
                    context.now(),
                    words.length() > PersonChanges.LONGEST ? words.substring(0, PersonChanges.LONGEST) : words);
        }
    }

    private String code(@Nullable Long school) {
        if (school == null) {
            return StaffFile.CENTRAL;
        }
        if (codes.isEmpty()) {
            jdbc.sql("SELECT id, code FROM school").query(row -> {
                codes.put(row.getLong(1), row.getString(2));
            });
        }
        return codes.getOrDefault(school, "a school");
    }

    private static String fte(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
