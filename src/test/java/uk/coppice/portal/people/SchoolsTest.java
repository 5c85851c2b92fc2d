package uk.coppice.portal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class SchoolsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);

    private final Schools schools;
    private final TestTrust trust;
    private long left;

    SchoolsTest(Schools schools, TestTrust trust) {
        this.schools = schools;
        this.trust = trust;
    }

    @BeforeEach
    void someSchools() {
        trust.school("Willow");
        trust.school("Oak");
        trust.outsideSchool("Elm");
        left = trust.school("Ash", LocalDate.of(2015, 9, 1), TODAY);
    }

    @Test
    void thoseOfTheTrustOnADayByName() {
        assertThat(schools.inTrust(TODAY)).extracting(School::name).containsExactly("Oak", "Willow");
        assertThat(schools.inTrust(TODAY.minusDays(1)))
                .extracting(School::name)
                .containsExactly("Ash", "Oak", "Willow");
    }

    @Test
    void whoMayNameEveryoneChoosesBetweenThoseOfTheTrust() {
        assertThat(schools.within(NameScope.EVERYONE, TODAY)).isEqualTo(schools.inTrust(TODAY));
    }

    @Test
    void whoLeadsSchoolsChoosesBetweenTheseWhereverTheyBelong() {
        assertThat(schools.within(NameScope.of(Set.of(left)), TODAY))
                .extracting(School::name)
                .containsExactly("Ash");
        assertThat(schools.within(NameScope.NOBODY, TODAY)).isEmpty();
    }
}
