package uk.coppice.portal.access.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.TestTrust;

/**
 * The people of two schools, Willow and Oak, and of the central team: everybody who has a role, and everybody who stands
 * in some relation to somebody's things. What they are to the portal is worked out as at a sign-in.
 */
final class Cast {

    static final String LONG_AGO = "2020-09-01";

    private final TestTrust trust;
    private final PersonRoles roles;
    private final Map<String, Long> people = new LinkedHashMap<>();
    final long willow;
    final long oak;

    Cast(TestTrust trust, PersonRoles roles) {
        this.trust = trust;
        this.roles = roles;
        willow = trust.school("Willow Primary");
        oak = trust.school("Oak Primary");
        trust.together(this::everybody);
        trust.approval(willow, "LINE_MANAGER", "ALL");
        trust.deputy(willow, of("stand-in"));
    }

    private void everybody() {
        at(willow, StaffGroup.TEACHER, "teacher", "Amy Adams");
        at(willow, StaffGroup.TEACHER, "colleague", "Ben Brown");
        at(willow, StaffGroup.TEACHER, "manager", "Max Miller");
        at(willow, StaffGroup.TEACHER, "stand-in", "Stan Stone");
        at(willow, StaffGroup.TEACHER, "lead", "Lea Lane");
        at(willow, StaffGroup.TEACHER, "mentor", "Mona Mercer");
        at(willow, StaffGroup.TEACHER, "tutor", "Tess Tully");
        at(willow, StaffGroup.TEACHER, "ect", "Ed Early");
        at(willow, StaffGroup.HEAD, "head", "Hana Hill");
        at(willow, StaffGroup.DEPUTY, "deputy", "Dora Dean");
        at(oak, StaffGroup.TEACHER, "other teacher", "Una Underwood");
        at(oak, StaffGroup.TEACHER, "other ect", "Eve Ellery");
        at(oak, StaffGroup.HEAD, "other head", "Olga Ormond");
        at(null, StaffGroup.CENTRAL, "central", "Cara Cole");
        granted("hr", "Hilda Hume", Roles.HR);
        granted("ect lead", "Chidi Carr", Roles.ECT_LEAD);
        granted("training administrator", "Trina Tate", Roles.TRAINING_ADMINISTRATOR);
        notStaff("trustee", "Trudy Thorne", Roles.TRUSTEE);
        notStaff("data protection officer", "Dan Drew", Roles.DATA_PROTECTION_OFFICER);
        long wendy = none("leaving", "Wendy Ward");
        trust.post(wendy, willow, StaffGroup.TEACHER).to("2026-02-13").because("workload", null);
        long lenny = none("leaver", "Lenny Lowe");
        trust.post(lenny, oak, StaffGroup.TEACHER).to("2025-12-31").because("pay", null);
        grant(lenny, Roles.HR);
        none("no role", "Norah North");
        trust.manages(willow, of("manager"), of("teacher"));
    }

    /** A person's id. */
    long of(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    /** Everybody, strangers and those without a staff record too. */
    List<Asker> askers() {
        var all = new ArrayList<Asker>();
        all.add(new Asker("stranger", null, null));
        people.forEach((name, person) ->
                all.add(new Asker(name, person, roles.viewer(person).orElse(null))));
        all.add(new Asker("administrator", null, roles.administrator()));
        return List.copyOf(all);
    }

    private void at(@Nullable Long school, StaffGroup group, String name, String called) {
        people.put(name, trust.staff(called, school, group));
    }

    private void granted(String name, String called, String role) {
        at(null, StaffGroup.CENTRAL, name, called);
        grant(of(name), role);
    }

    private void notStaff(String name, String called, String role) {
        trust.grantWithoutPost(none(name, called), role, LONG_AGO, null);
    }

    private void grant(long person, String role) {
        trust.grant(person, role, LONG_AGO, null);
    }

    private long none(String name, String called) {
        long person = trust.person(called);
        people.put(name, person);
        return person;
    }
}
