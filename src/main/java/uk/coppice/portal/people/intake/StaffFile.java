package uk.coppice.portal.people.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.intake.spi.FirstLines;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.intake.spi.ImportFile;
import uk.coppice.portal.intake.spi.Keys;
import uk.coppice.portal.intake.spi.Row;
import uk.coppice.portal.intake.spi.RowReader;
import uk.coppice.portal.people.ErasedKeys;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.people.spi.PostWatch;
import uk.coppice.portal.platform.Words;

/**
 * staff.csv: one row a post. A person is known by the staff number, and their rows must agree; a teacher reference
 * number or email address may be left out on some of them. A post is known by person, school, title (whatever its
 * case) and start date; everything else of it may be corrected by a later file, and title or start date too where it is
 * plain which post is meant (see {@link PostCorrections}). A reason for leaving is not taken away by a file that has
 * none; one that the settings do not hold is kept, read as 'other', and told. Rows about somebody who was erased are left
 * out, and told. What hangs on posts stops no import, for the file says what is so: what would be lost is told.
 */
@Component
class StaffFile implements ImportFile {

    static final String NAME = "staff";

    /** The school column of the trust's central team. */
    static final String CENTRAL = "CENTRAL";

    private final JdbcClient jdbc;
    private final LeavingReasons reasons;
    private final StaffDirectory directory;
    private final ErasedKeys erased;
    private final List<PostWatch> watches;

    StaffFile(
            JdbcClient jdbc,
            LeavingReasons reasons,
            StaffDirectory directory,
            ErasedKeys erased,
            List<PostWatch> watches) {
        this.watches = watches;
        this.directory = directory;
        this.erased = erased;
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "staff_no",
                "trn",
                "first_name",
                "last_name",
                "work_email",
                "school",
                "post",
                "staff_group",
                "fte",
                "start_date",
                "end_date",
                "leaving_reason",
                "destination");
    }

    @Override
    public String keyColumn() {
        return "staff_no";
    }

    @Override
    public List<String> refersTo() {
        return List.of(SchoolsFile.NAME);
    }

    @Override
    public void loadKeys(Keys keys) {
        jdbc.sql("SELECT staff_no, person_id FROM former_staff_no").query(row -> {
            keys.held(row.getString(1), row.getLong(2));
        });
        jdbc.sql("SELECT staff_no, id FROM person").query(row -> {
            keys.held(row.getString(1), row.getLong(2));
        });
        keys.otherwise(erased.all(Kind.PERSON).finder());
    }

    @Override
    public RowReader open(ImportContext context) {
        return new Reader(context);
    }

    private final class Reader implements RowReader {

        private final ImportContext context;
        private final Keys schools;
        private final People people;
        private final Posts posts;
        private final FirstLines<Posts.Key> lines = new FirstLines<>();
        private final Set<Posts.Key> formerly = new HashSet<>();
        private final UnknownCodes unknown;
        private final ErasedKeys.Met gone;
        private final List<Supplier<Optional<String>>> watched;

        Reader(ImportContext context) {
            this.gone = erased.all(Kind.PERSON);
            this.unknown = new UnknownCodes(reasons, context);
            this.schools = context.keys(SchoolsFile.NAME);
            this.context = context;
            var differences = new DirectoryDifferences(jdbc, context, NAME);
            this.people = new People(jdbc, context, differences);
            this.posts = new Posts(jdbc, context, people, directory, differences);
            this.watched = watches.stream().map(watch -> watch.before(null)).toList();
        }

        @Override
        public void read(Row row) {
            var facts = new People.Facts(
                    row.text("staff_no", 20),
                    trn(row),
                    row.text("first_name", 100),
                    row.text("last_name", 100),
                    row.optionalEmail("work_email"));
            Long school = row.value("school").equals(CENTRAL)
                    ? null
                    : (Long) row.reference("school", schools, "a school code or " + CENTRAL + ",");
            String title = row.text("post", 200);
            var group = row.choice("staff_group", Arrays.asList(StaffGroup.values()), StaffGroup::code);
            int fte = row.share("fte");
            var start = row.date("start_date");
            var end = row.optionalDate("end_date");
            String reason = row.optionalText("leaving_reason", 40);
            String destination = row.optionalText("destination", 40);
            if (row.sound("start_date") && end != null && end.isBefore(start)) {
                row.bad("end_date", "the start date, which is " + start + ", or a later day");
            }
            if (!row.sound()) {
                return;
            }
            if (gone.leavesOut(context.keys(NAME).id(facts.staffNo()))) {
                context.tally().unchanged();
                return;
            }
            unknown.look(reason, destination);
            var person = people.take(row, facts);
            var post = new Posts.Post(person.id(), school, title, group, fte, start, end, reason, destination);
            if (toldTwice(facts.staffNo(), post.key())) {
                context.tally().unchanged();
            } else if (lines.first(row, "staff_no", post.key()) && row.sound()) {
                posts.take(person, post);
            }
        }

        /** Of records that were merged, the HR system may still tell one post under both numbers. */
        private boolean toldTwice(String staffNo, Posts.Key post) {
            if (people.isFormer(staffNo)) {
                boolean again = formerly.contains(post) || lines.seen(post);
                formerly.add(post);
                return again;
            }
            return formerly.contains(post);
        }

        private @Nullable String trn(Row row) {
            var trn = row.optionalText("trn", 100);
            if (trn != null && !trn.matches("\\d{7}")) {
                row.bad("trn", "seven digits, or nothing");
            }
            return trn;
        }

        @Override
        public void finish() {
            posts.finish(lines::seen);
            people.finish();
            unknown.tell();
            watched.stream().flatMap(lost -> lost.get().stream()).forEach(context::note);
            if (gone.rows() > 0) {
                context.note(Words.count(gone.rows(), "row", "rows") + " of staff.csv "
                        + (gone.people() == 1
                                ? "is about somebody who was"
                                : "are about " + gone.people() + " people who were")
                        + " erased from the portal, and left out. Somebody who has come back, or has the number of one of "
                        + "them, is to be added in Staff by hand first.");
            }
        }
    }
}
