package uk.coppice.portal.improvement.progression;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** Everyone in post with an offer in the year, of everyone in post. */
@DatabaseTest
class ProgressionTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);

    private final Progression progression;
    private final Offers offers;
    private final TestTrust trust;
    private long willow;
    private long amy;

    ProgressionTest(Progression progression, Offers offers, TestTrust trust) {
        this.progression = progression;
        this.offers = offers;
        this.trust = trust;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        trust.teacher("Bob Bell", willow);
        trust.staff("Cat Cole", null, StaffGroup.CENTRAL);
        Acting.asOperator();
    }

    @Test
    void aPersonCountsOnceWhateverTheyAnswered() {
        offer(amy, "2025-09-01", OfferAnswer.DECLINED);
        offer(amy, "2026-01-10", OfferAnswer.PENDING);

        assertThat(figure("2026-01-14")).isEqualTo("1/3");
    }

    @Test
    void offersOfOtherYearsAndLaterDaysDoNotCount() {
        offer(amy, "2025-08-31", OfferAnswer.ACCEPTED);
        assertThat(figure("2026-01-14")).isEqualTo("0/3");
        offer(amy, "2026-01-10", OfferAnswer.ACCEPTED);
        assertThat(figure("2026-01-09")).isEqualTo("0/3");
        assertThat(figure("2026-01-10")).isEqualTo("1/3");
    }

    @Test
    void whoHasLeftIsInNeither() {
        long dee = trust.person("Dee Dean");
        trust.post(dee, willow, StaffGroup.TEACHER).to("2026-01-12");
        offer(dee, "2026-01-05", OfferAnswer.ACCEPTED);

        assertThat(figure("2026-01-12")).isEqualTo("1/4");
        assertThat(figure("2026-01-13")).isEqualTo("0/3");
    }

    @Test
    void namesAreForThoseWhoLookAfterOffers() {
        assertThat(progression.names(viewer(Roles.HR))).isEqualTo(NameScope.EVERYONE);
        assertThat(progression.names(viewer(Roles.SCHOOL_LEADER))).isEqualTo(new NameScope(false, Set.of(willow)));
        assertThat(progression.names(viewer(Roles.TRUST_ADMINISTRATOR)).nobody())
                .isTrue();
        assertThat(progression.names(viewer(Roles.CENTRAL_TEAM)).nobody()).isTrue();
    }

    @Test
    void randomTrustsComeOutAsWhenCountedOneByOne() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var asOf = YEAR.firstDay().plusDays(random.nextInt(365));
            var posts = new ArrayList<StaffHistory.Post>();
            var inPost = new HashSet<Long>();
            var offered = new Long2IntOpenHashMap();
            for (long person = 1; person <= 1 + random.nextInt(12); person++) {
                for (int n = random.nextInt(3); n > 0; n--) {
                    var start = asOf.plusDays(random.nextInt(61) - 40);
                    var end = random.nextBoolean() ? null : start.plusDays(random.nextInt(40));
                    var school = new School(1, "WIL", "Willow", LocalDate.of(2015, 9, 1), null);
                    posts.add(new StaffHistory.Post(person, school, StaffGroup.TEACHER, start, end, 1000));
                    if (!start.isAfter(asOf) && (end == null || !end.isBefore(asOf))) {
                        inPost.add(person);
                    }
                }
                if (random.nextBoolean()) {
                    offered.put(person, 1 + random.nextInt(3));
                }
            }
            var measured = Progression.of(
                    new MeasureRequest(YEAR, asOf, Map.of()), new StaffHistory(posts, List.of()), offered);
            assertThat(measured.denominator()).as("seed " + seed).isEqualTo(BigFraction.of(inPost.size()));
            assertThat(measured.numerator()).as("seed " + seed).isEqualTo(BigFraction.of((int)
                    inPost.stream().filter(offered::containsKey).count()));
        }
    }

    private Viewer viewer(String role) {
        return new Viewer(amy, "Amy Adams", Set.of(Roles.STAFF, role), Set.of(willow));
    }

    private void offer(long person, String day, OfferAnswer answer) {
        offers.record(new OfferDraft(
                person,
                LocalDate.parse(day),
                OfferKind.LEADERSHIP,
                OfferReach.SCHOOL,
                OfferBasis.PERMANENT,
                answer,
                null));
    }

    private String figure(String asOf) {
        Measurement measured = progression.measure(new MeasureRequest(YEAR, LocalDate.parse(asOf), Map.of()));
        return measured.numerator() + "/" + measured.denominator();
    }
}
