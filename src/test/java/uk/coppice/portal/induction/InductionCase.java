package uk.coppice.portal.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.TestTrust;

/** Willow Primary with an early career teacher, Ed Early (E1), and those who stand by; Oak Primary with others. */
public final class InductionCase {

    public final TestTrust trust;
    public final long willow;
    public final long oak;
    public final long ed;
    public final long mona;
    public final long tess;
    public final long hana;
    public final long otto;
    public final long chidi;

    private final JdbcClient jdbc;

    public InductionCase(TestTrust trust, JdbcClient jdbc) {
        this.trust = trust;
        this.jdbc = jdbc;
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        ed = trust.person("Ed Early", "E1");
        trust.post(ed, willow, StaffGroup.TEACHER);
        mona = trust.teacher("Mona Mentor", willow);
        tess = trust.teacher("Tess Tutor", willow);
        hana = trust.staff("Hana Head", willow, StaffGroup.HEAD);
        otto = trust.staff("Otto Other", oak, StaffGroup.HEAD);
        chidi = trust.staff("Chidi Lead", null, StaffGroup.CENTRAL);
    }

    public InductionForm form(long person, String startedOn) {
        return new InductionForm(person, LocalDate.parse(startedOn), BigDecimal.valueOf(6), "", mona, tess);
    }

    /** Lets the portal have known of all inductions since their first days, so that nothing is excused. */
    public void knownFromTheStart() {
        trust.together(() -> jdbc.sql("UPDATE induction SET known_since = NULL").update());
    }

    /** Ends every post of somebody on a day. */
    public void leaves(long person, String on) {
        trust.together(() -> jdbc.sql("UPDATE post SET end_date = ? WHERE person_id = ?")
                .param(LocalDate.parse(on))
                .param(person)
                .update());
    }

    public Viewer staff(long person) {
        return viewer(person, Roles.STAFF);
    }

    public Viewer lead() {
        return viewer(chidi, Roles.STAFF, Roles.CENTRAL_TEAM, Roles.ECT_LEAD);
    }

    public Viewer head(long person, long school) {
        return new Viewer(person, "Head", Set.of(Roles.STAFF, Roles.SCHOOL_LEADER), Set.of(school));
    }

    public Viewer administrator() {
        return new Viewer(null, "Trust administrator", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of());
    }

    public Viewer viewer(long person, String... roles) {
        return new Viewer(person, "Person", Set.of(roles), Set.of());
    }
}
