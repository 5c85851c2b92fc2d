package uk.coppice.portal.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.booking.BookingState;

/**
 * Fills the tables of a small invented trust, in readable lines. Every line is written at once; what a test does not
 * care about has a plain default. Ids are what people and schools are known by.
 *
 * <pre>{@code
 * long willow = trust.school("Willow Primary");
 * long amy = trust.staff("Amy Adams", willow, StaffGroup.TEACHER);
 * var phonics = trust.session("OTP-1").on("2026-01-20").places(20).led(amy);
 * trust.booked(phonics, trust.teacher("Ben Brown", willow));
 * }</pre>
 */
public final class TestTrust {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    private static final LocalDateTime RECORDED = LocalDateTime.of(2025, 12, 1, 8, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AtomicInteger numbers = new AtomicInteger();

    TestTrust(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Writes many lines in one transaction: quicker. */
    public void together(Runnable lines) {
        transactions.executeWithoutResult(status -> lines.run());
    }

    /** Says what the database holds. */
    public void holds(Installation.Kind kind) {
        write("UPDATE installation SET kind = ?", kind.name());
    }

    // --- Schools and people --------------------------------------------------------------------

    /** A school of the trust since long ago. */
    public long school(String name) {
        return school(name, LONG_AGO, null);
    }

    /** A school that has never belonged to the trust. */
    public long outsideSchool(String name) {
        return school(name, null, null);
    }

    /** A school of the trust from a day on, up to but not on another. */
    public long school(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        long id = Ids.next();
        write(
                "INSERT INTO school (id, code, name, town, in_trust_from, in_trust_to) VALUES (?, ?, ?, 'Ashford', ?, ?)",
                id,
                "S" + numbers.incrementAndGet(),
                name,
                from,
                to);
        return id;
    }

    /** A teacher in post since long ago. */
    public long teacher(String name, long school) {
        return staff(name, school, StaffGroup.TEACHER);
    }

    /** A member of staff in post since long ago; without a school, of the central team. */
    public long staff(String name, @Nullable Long school, StaffGroup group) {
        long id = person(name);
        post(id, school, group);
        return id;
    }

    /** A person without any post, such as one who left long ago: 'First Last'. */
    public long person(String name) {
        return person(name, "CP%04d".formatted(numbers.incrementAndGet()));
    }

    /** A person without any post, with this staff number. */
    public long person(String name, String staffNo) {
        long id = Ids.next();
        int space = name.indexOf(' ');
        write(
                "INSERT INTO person (id, staff_no, first_name, last_name) VALUES (?, ?, ?, ?)",
                id,
                staffNo,
                space < 0 ? name : name.substring(0, space),
                space < 0 ? "Of-" + id : name.substring(space + 1));
        return id;
    }

    /** Gives a person a work address. */
    public void email(long person, String address) {
        write("UPDATE person SET work_email = ? WHERE id = ?", address, person);
    }

    /** Gives a person a post since long ago; without a school, in the central team. */
    public Post post(long person, @Nullable Long school, StaffGroup group) {
        var post = new Post(Ids.next());
        write(
                "INSERT INTO post (id, person_id, school_id, title, staff_group, fte, start_date) "
                        + "VALUES (?, ?, ?, ?, ?, 1, ?)",
                post.id,
                person,
                school,
                title(group),
                group.name(),
                LONG_AGO);
        return post;
    }

    /** Lets a school have no more than so many of its staff out on one date. */
    public void coverLimit(long school, int limit) {
        policy(school);
        write("UPDATE school_policy SET cover_limit = ? WHERE school_id = ?", limit, school);
    }

    /** Lets a school agree before its staff have a place: {@code HEAD} or {@code LINE_MANAGER}; for {@code ALL} sessions. */
    public void approval(long school, String by, String sessions) {
        policy(school);
        write("UPDATE school_policy SET approval = ?, approval_for = ? WHERE school_id = ?", by, sessions, school);
    }

    /** Names who decides when the head or a line manager of the school is away. */
    public void deputy(long school, long person) {
        policy(school);
        write("UPDATE school_policy SET deputy_id = ? WHERE school_id = ?", person, school);
    }

    /** Says who manages somebody at a school. */
    public void manages(long school, long manager, long person) {
        write("INSERT INTO line_manager (school_id, person_id, manager_id) VALUES (?, ?, ?)", school, person, manager);
    }

    private void policy(long school) {
        write(
                "INSERT INTO school_policy (school_id, limit_since, approval, approval_for, version) "
                        + "SELECT id, ?, 'NONE', 'SCHOOL_TIME', 1 FROM school WHERE id = ? "
                        + "AND NOT EXISTS (SELECT 1 FROM school_policy p WHERE p.school_id = ?)",
                RECORDED,
                school,
                school);
    }

    /** A long absence; without an end it still lasts. Both days are inclusive: {@code 2025-09-01}. */
    public void absence(long person, String from, @Nullable String to) {
        write(
                "INSERT INTO long_absence (id, person_id, from_date, to_date, kind) VALUES (?, ?, ?, ?, 'FAMILY')",
                Ids.next(),
                person,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    /** A guest of a school, or of none that is known. */
    public long guest(String name, @Nullable Long school) {
        long id = Ids.next();
        write(
                "INSERT INTO guest (id, email, name, school_id) VALUES (?, ?, ?, ?)",
                id,
                "guest" + id + "@example.org",
                name,
                school);
        return id;
    }

    /** Somebody in a school's office who has been trust administrator since September 2025. */
    public long administrator(String name, long school) {
        long person = staff(name, school, StaffGroup.ADMIN);
        grant(person, Roles.TRUST_ADMINISTRATOR, "2025-09-01", null);
        return person;
    }

    /** Grants a role from a day on; without an end until further notice. */
    public void grant(long person, String role, String from, @Nullable String to) {
        write(
                "INSERT INTO role_grant (id, person_id, role, start_date, end_date, reason) "
                        + "VALUES (?, ?, ?, ?, ?, 'A test')",
                Ids.next(),
                person,
                role,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    /** Grants a role to somebody who is not staff: it counts without a post. */
    public void grantWithoutPost(long person, String role, String from, @Nullable String to) {
        grant(person, role, from, to);
        write("UPDATE role_grant SET without_post = TRUE WHERE person_id = ? AND role = ?", person, role);
    }

    // --- Training ------------------------------------------------------------------------------

    /** A planned trust session for anyone, on 2026-01-20 from 15:45 to 17:00, with 20 places. */
    public TestSession session(String code) {
        return new TestSession(this, code);
    }

    /** Gives people a place. */
    public void booked(TestSession session, long... people) {
        for (long person : people) {
            place(session, person, null, BookingState.BOOKED);
        }
    }

    /** Somebody who had a place and gave it up. */
    public void cancelled(TestSession session, long person) {
        place(session, person, null, BookingState.CANCELLED);
    }

    /** Puts people in line for a place, in this order. */
    public void waiting(TestSession session, long... people) {
        for (long person : people) {
            place(session, person, null, BookingState.WAITING);
        }
    }

    /** Gives a guest a place. */
    public void guestBooked(TestSession session, long guest) {
        place(session, null, guest, BookingState.BOOKED);
    }

    /** Marks people in the register. */
    public void marked(TestSession session, Mark mark, long... people) {
        for (long person : people) {
            mark(session, person, null, mark);
        }
    }

    /** Marks a guest in the register. */
    public void guestMarked(TestSession session, Mark mark, long guest) {
        mark(session, null, guest, mark);
    }

    /** Marks people as having come. */
    public void attended(TestSession session, long... people) {
        marked(session, Mark.ATTENDED, people);
    }

    private void place(TestSession session, @Nullable Long person, @Nullable Long guest, BookingState state) {
        write(
                "INSERT INTO booking (id, session_id, person_id, guest_id, state, recorded_at, superseded) "
                        + "VALUES (?, ?, ?, ?, ?, ?, 0)",
                Ids.next(),
                session.id(),
                person,
                guest,
                state.name(),
                RECORDED);
    }

    private void mark(TestSession session, @Nullable Long person, @Nullable Long guest, Mark mark) {
        write(
                "INSERT INTO attendance (id, session_id, person_id, guest_id, mark, recorded_at, superseded) "
                        + "VALUES (?, ?, ?, ?, ?, ?, 0)",
                Ids.next(),
                session.id(),
                person,
                guest,
                mark.name(),
                RECORDED);
    }

    void write(String sql, @Nullable Object... values) {
        transactions.executeWithoutResult(status -> {
            var statement = jdbc.sql(sql);
            for (var value : values) {
                statement = statement.param(value);
            }
            statement.update();
        });
    }

    private static String title(StaffGroup group) {
        String words = group.code().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A post just given, to say more of. */
    public final class Post {

        private final long id;

        private Post(long id) {
            this.id = id;
        }

        /** Its first day: {@code 2025-09-01}. */
        public Post from(String day) {
            write("UPDATE post SET start_date = ? WHERE id = ?", LocalDate.parse(day), id);
            return this;
        }

        /** Its last day. */
        public Post to(String day) {
            write("UPDATE post SET end_date = ? WHERE id = ?", LocalDate.parse(day), id);
            return this;
        }

        public Post fte(String fte) {
            write("UPDATE post SET fte = ? WHERE id = ?", new BigDecimal(fte), id);
            return this;
        }

        /** Why it ends, and where they go: codes of the settings; null for none. */
        public Post because(@Nullable String reason, @Nullable String destination) {
            write("UPDATE post SET leaving_reason = ?, destination = ? WHERE id = ?", reason, destination, id);
            return this;
        }

        public long id() {
            return id;
        }

        public Post titled(String title) {
            write("UPDATE post SET title = ? WHERE id = ?", title, id);
            return this;
        }
    }
}
