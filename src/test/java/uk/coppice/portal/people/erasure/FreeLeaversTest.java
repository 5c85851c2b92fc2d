package uk.coppice.portal.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestSurveys;
import uk.coppice.portal.testing.TestTrust;

/** What stands in the way of an erasure is looked for of many leavers at once, with the same end. It is 14 January 2026. */
@DatabaseTest
class FreeLeaversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

    private final Eraser eraser;
    private final List<PersonErasure> parts;
    private final TestTrust trust;
    private final TestSurveys surveys;
    private final JdbcClient jdbc;
    private long willow;

    FreeLeaversTest(Eraser eraser, List<PersonErasure> parts, TestTrust trust, TestSurveys surveys, JdbcClient jdbc) {
        this.eraser = eraser;
        this.parts = parts;
        this.trust = trust;
        this.surveys = surveys;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void school() {
        willow = trust.school("Willow Primary");
    }

    @Test
    void ofManyThoseAreFreeWhoAreFreeOneByOne() {
        long free = left("Fay Free", "2020-01-14");
        long alsoFree = left("Amy Also", "2010-08-31");
        long late = left("Lee Late", "2020-01-15");
        long staff = trust.teacher("Sam Stays", willow);
        long holder = left("Holly Holds", "2010-08-31");
        trust.grantWithoutPost(holder, Roles.TRUSTEE, "2025-09-01", null);
        long lead = left("Leo Leads", "2010-08-31");
        trust.session("COMING").on("2026-02-02").led(lead);
        long booked = left("Beth Books", "2010-08-31");
        trust.booked(trust.session("BOOKED").on("2026-02-02"), booked);
        long been = left("Ben Been", "2010-08-31");
        trust.booked(trust.session("BEFORE").on("2026-01-13"), been);
        long trained = left("Tim Trained", "2010-08-31");
        long training = left("Una Unready", "2010-08-31");
        induction(1, trained, "2019-07-31");
        induction(2, training, "2025-07-31");
        long asked = left("Ada Asked", "2010-08-31");
        surveys.open(surveys.midYear("midyear-2026"), List.of(asked), "CENTRAL");
        var all = List.of(free, alsoFree, late, staff, holder, lead, booked, been, trained, training, asked);

        assertThat(eraser.free(all, TODAY))
                .containsExactly(free, alsoFree, been, trained)
                .containsExactlyElementsOf(all.stream()
                        .filter(id -> eraser.holdings(Kind.PERSON, id, TODAY).isEmpty())
                        .toList());
        assertThat(eraser.free(List.of(), TODAY)).isEmpty();
    }

    @Test
    void whoHoldsOneHoldsThemAmongManyToo() {
        assertThat(parts)
                .hasSizeGreaterThan(5)
                .allSatisfy(part -> assertThat(tells(part, "perhapsHeld"))
                        .as(part.getClass().getSimpleName())
                        .isEqualTo(tells(part, "holdings")));
    }

    private static boolean tells(PersonErasure part, String method) {
        return Arrays.stream(AopUtils.getTargetClass(part).getDeclaredMethods())
                .anyMatch(declared -> declared.getName().equals(method));
    }

    private long left(String name, String last) {
        long person = trust.person(name);
        trust.post(person, willow, StaffGroup.TEACHER).from("2005-09-01").to(last);
        return person;
    }

    private void induction(long id, long person, String passedOn) {
        trust.together(() -> jdbc.sql("INSERT INTO induction (id, person_id, started_on, terms, outcome, outcome_on, "
                        + "version) VALUES (?, ?, '2006-09-01', 6, 'PASS', ?, 0)")
                .params(id, person, LocalDate.parse(passedOn))
                .update());
    }
}
