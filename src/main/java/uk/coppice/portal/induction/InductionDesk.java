package uk.coppice.portal.induction;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffHistories;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** Starts inductions and changes who stands by: done by the trust's ECT lead, an administrator, or the headteacher. */
@Service
public class InductionDesk {

    private static final BigDecimal FEWEST = BigDecimal.ONE;
    private static final BigDecimal MOST = BigDecimal.valueOf(6);
    private static final int LONGEST_SERIES = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final InductionAccess access;
    private final SupportRows support;
    private final InductionHistory history;
    private final StaffDirectory directory;
    private final StaffHistories histories;
    private final JdbcClient jdbc;
    private final Clock clock;

    InductionDesk(
            InductionAccess access,
            SupportRows support,
            InductionHistory history,
            StaffDirectory directory,
            StaffHistories histories,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.support = support;
        this.history = history;
        this.directory = directory;
        this.histories = histories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the viewer may start any: for all staff of the trust, or for their own school's. */
    @Transactional(readOnly = true)
    public boolean mayStart() {
        var scope = access.scope();
        return scope.everyone() || !scope.schools().isEmpty();
    }

    /**
     * Starts an induction.
     *
     * @return its id
     * @throws Refusal saying what is wrong
     * @throws AccessDeniedException when the teacher does not work at a school of the viewer
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "induction", person = "@inductionPeople.of(#result)")
    public long start(InductionForm form) {
        var scope = access.scope();
        var posts = histories.of(List.of(form.person())).posts(form.person());
        boolean mine = posts.stream()
                .anyMatch(post -> post.school() != null
                        && scope.schools().contains(post.school().id())
                        && (post.end() == null || !post.end().isBefore(LocalDate.now(clock))));
        if (!scope.everyone() && !mine) {
            throw new AccessDeniedException("Heads start inductions at their own school");
        }
        if (posts.stream()
                .noneMatch(post -> post.group().teaching()
                        && (post.end() == null || !post.end().isBefore(form.startedOn())))) {
            throw new Refusal("This person has no teaching post on or after that day. Nothing is saved yet.");
        }
        requireTerms(form.terms());
        directory.hold(form.person());
        if (jdbc.sql("SELECT COUNT(*) FROM induction WHERE person_id = ?")
                        .param(form.person())
                        .query(Integer.class)
                        .single()
                > 0) {
            throw new Refusal("This teacher has an induction already: a teacher has one only. Nothing is saved.");
        }
        requireDifferent(form.person(), form.mentor(), form.tutor());
        long id = Ids.next();
        jdbc.sql(
                        "INSERT INTO induction (id, person_id, started_on, terms, known_since, version) VALUES (?, ?, ?, ?, ?, 0)")
                .param(id)
                .param(form.person())
                .param(form.startedOn())
                .param(form.terms())
                .param(LocalDate.now(clock))
                .update();
        if (form.mentor() != null) {
            support.add(id, SupportKind.MENTOR, form.mentor(), form.startedOn());
        }
        if (form.tutor() != null) {
            support.add(id, SupportKind.TUTOR, form.tutor(), form.startedOn());
        }
        if (!form.series().isBlank()) {
            insertSeries(id, form.series());
        }
        return id;
    }

    /**
     * Makes somebody mentor or tutor from a day on; whoever was it goes on until the day before.
     *
     * @throws Refusal when it is the teacher, or the other of the two
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "mentor or tutor of an induction", person = "@inductionPeople.of(#induction)")
    public void support(long induction, SupportKind kind, long person, LocalDate from) {
        requireManages(induction);
        hold(induction);
        long teacher = teacher(induction);
        if (person == teacher) {
            throw new Refusal("An early career teacher can't be their own "
                    + kind.words().toLowerCase(java.util.Locale.UK) + ". Nothing is changed.");
        }
        if (support.isOtherKindFrom(induction, kind, person, from)) {
            throw new Refusal(
                    "Mentor and induction tutor are two different people: the mentor has no part in assessing. "
                            + "Choose somebody else, or change the other one first. Nothing is changed.");
        }
        support.from(induction, kind, person, from);
        history.note(
                induction,
                kind.words() + " from " + DAY.format(from) + ": "
                        + directory
                                .find(person, LocalDate.now(clock))
                                .map(Person::name)
                                .orElse("somebody"));
    }

    /**
     * Adds a series of sessions that the teacher is due at, or takes one away.
     *
     * @param due whether the teacher is due at it
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "sessions of an induction", person = "@inductionPeople.of(#induction)")
    public void series(long induction, String series, boolean due) {
        requireManages(induction);
        hold(induction);
        jdbc.sql("DELETE FROM induction_series WHERE induction_id = ? AND series_code = ?")
                .param(induction)
                .param(series)
                .update();
        if (due) {
            insertSeries(induction, series);
        }
        history.note(induction, (due ? "Series added: " : "Series removed: ") + TypedText.line(series));
    }

    /** The programmes that the teacher has followed, in order of time; nothing for somebody who may not see it. */
    @Transactional(readOnly = true)
    public List<Programme> programmes(long induction) {
        return access.sight(induction).isEmpty()
                ? List.of()
                : jdbc.sql(
                                "SELECT from_date, lead_provider, delivery_partner, appropriate_body FROM induction_programme "
                                        + "WHERE induction_id = ? ORDER BY from_date")
                        .param(induction)
                        .query((row, n) -> new Programme(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                        .list();
    }

    /**
     * Says which programme the teacher follows from a day on, until the next one's first day.
     *
     * @throws Refusal when the appropriate body is not named or a name is too long
     */
    @RolesAllowed({Roles.ECT_LEAD, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "programme of an induction", person = "@inductionPeople.of(#induction)")
    public void programme(long induction, Programme programme) {
        requireManages(induction);
        hold(induction);
        String body = name(programme.appropriateBody());
        if (body.isEmpty()) {
            throw new Refusal("Name the appropriate body. Nothing is saved yet.");
        }
        jdbc.sql("DELETE FROM induction_programme WHERE induction_id = ? AND from_date = ?")
                .param(induction)
                .param(programme.from())
                .update();
        jdbc.sql("INSERT INTO induction_programme (id, induction_id, from_date, lead_provider, delivery_partner, "
                        + "appropriate_body) VALUES (?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(induction)
                .param(programme.from())
                .param(name(programme.leadProvider()))
                .param(name(programme.deliveryPartner()))
                .param(body)
                .update();
        history.note(induction, "Programme from " + DAY.format(programme.from()) + ": appropriate body " + body);
    }

    private void insertSeries(long induction, String typed) {
        String series = TypedText.line(typed);
        if (series.isEmpty() || series.length() > LONGEST_SERIES || TypedText.startsFormula(series)) {
            throw new Refusal(
                    "A series has a code of at most " + LONGEST_SERIES + " characters. Nothing is saved yet.");
        }
        jdbc.sql("INSERT INTO induction_series (induction_id, series_code) VALUES (?, ?)")
                .param(induction)
                .param(series)
                .update();
    }

    private static String name(String typed) {
        String name = TypedText.line(typed);
        if (name.length() > 100 || TypedText.startsFormula(name)) {
            throw new Refusal(
                    "A name has at most 100 characters and can't start with =, +, - or @. Nothing is saved yet.");
        }
        return name;
    }

    static void requireTerms(BigDecimal terms) {
        if (terms.compareTo(FEWEST) < 0
                || terms.compareTo(MOST) > 0
                || terms.stripTrailingZeros().scale() > 1) {
            throw new Refusal("An induction has 1 to 6 terms, with at most one decimal. Nothing is saved yet.");
        }
    }

    private static void requireDifferent(long person, @Nullable Long mentor, @Nullable Long tutor) {
        if (mentor != null && mentor.equals(tutor)) {
            throw new Refusal(
                    "Mentor and induction tutor are two different people: the mentor has no part in assessing. "
                            + "Nothing is saved yet.");
        }
        if (Objects.equals(mentor, person) || Objects.equals(tutor, person)) {
            throw new Refusal(
                    "An early career teacher can't stand by themselves as mentor or tutor. Nothing is saved yet.");
        }
    }

    private void requireManages(long induction) {
        if (!access.require(induction).manages()) {
            throw new AccessDeniedException("The ECT lead or the headteacher changes an induction");
        }
    }

    private void hold(long induction) {
        jdbc.sql("SELECT id FROM induction WHERE id = ? FOR UPDATE")
                .param(induction)
                .query(Long.class)
                .single();
    }

    private long teacher(long induction) {
        return jdbc.sql("SELECT person_id FROM induction WHERE id = ?")
                .param(induction)
                .query(Long.class)
                .single();
    }
}
