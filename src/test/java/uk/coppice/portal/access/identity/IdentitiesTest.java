package uk.coppice.portal.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.access.SignInRefusal;
import uk.coppice.portal.access.provider.Account;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.merge.Merges;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class IdentitiesTest {

    private static final String EMAIL = "amy@willow.example";

    private final Identities identities;
    private final IdentityDesk desk;
    private final Merges merges;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;

    IdentitiesTest(
            Identities identities,
            IdentityDesk desk,
            Merges merges,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.identities = identities;
        this.desk = desk;
        this.merges = merges;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void staff() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        trust.email(amy, "Amy@Willow.example");
        Acting.asNobody();
    }

    @Test
    void theFirstTimeTheAddressFindsTheRecord() {
        assertThat(admitted(account("1", EMAIL))).isEqualTo(amy);
        assertThat(admitted(account("1", EMAIL))).isEqualTo(amy);
        assertThat(bindings()).isEqualTo(1);
    }

    @Test
    void fromThenOnTheKeyAloneCounts() {
        admitted(account("1", EMAIL));
        long ben = trust.teacher("Ben Brown", willow);
        trust.email(ben, EMAIL);
        trust.email(amy, "amy.brown@willow.example");

        assertThat(admitted(account("1", "ben@willow.example"))).isEqualTo(amy);
        assertThat(admitted(account("1", Optional.empty(), "", ""))).isEqualTo(amy);
        assertThat(admitted(account("2", EMAIL))).isEqualTo(ben);
    }

    @Test
    void aMarriageAtTheProviderIsNotedAndChangesNothing() {
        admitted(account("1", Optional.of(EMAIL), EMAIL, "Amy Adams"));
        admitted(account("1", Optional.of("amy.brown@willow.example"), "amy.brown@willow.example", "Amy Brown"));
        admitted(account("1", Optional.of("amy.brown@willow.example"), "amy.brown@willow.example", "Amy Brown"));

        Acting.asAdministrator();
        assertThat(desk.notes())
                .extracting(SignInNote::kind, SignInNote::person, SignInNote::former, SignInNote::times)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(SignInNote.Kind.EMAIL_CHANGED, "Amy Adams", EMAIL, 1),
                        org.assertj.core.groups.Tuple.tuple(SignInNote.Kind.NAME_CHANGED, "Amy Adams", "Amy Adams", 1));
        assertThat(jdbc.sql("SELECT CONCAT(first_name, last_name, work_email) FROM person")
                        .query(String.class)
                        .single())
                .isEqualTo("AmyAdamsAmy@Willow.example");
    }

    @Test
    void anAddressGivenToSomebodyNewNeverOpensTheRecordOfWhoHadIt() {
        admitted(account("1", EMAIL));

        assertThat(turnedAway(account("2", EMAIL))).isEqualTo(SignInRefusal.RECORD_TAKEN);
        assertThat(turnedAway(account("2", EMAIL))).isEqualTo(SignInRefusal.RECORD_TAKEN);

        assertThat(bindings()).isEqualTo(1);
        Acting.asAdministrator();
        assertThat(desk.notes())
                .extracting(SignInNote::kind, SignInNote::times)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SignInNote.Kind.RECORD_TAKEN, 2));
    }

    @Test
    void aLeaversRecordIsNeverFound() {
        long left = trust.person("Lee Left");
        trust.post(left, willow, StaffGroup.TEACHER).to("2026-01-13");
        trust.email(left, "lee@willow.example");

        assertThat(turnedAway(account("1", "lee@willow.example"))).isEqualTo(SignInRefusal.NO_RECORD);
        long another = trust.teacher("Lee New", willow);
        trust.email(another, "lee@willow.example");
        assertThat(admitted(account("1", "lee@willow.example"))).isEqualTo(another);
    }

    @Test
    void accessEndsOnTheDayAfterTheLastInPost() {
        long leaving = trust.person("Lea Leaving");
        trust.post(leaving, willow, StaffGroup.TEACHER).to("2026-01-14");
        trust.email(leaving, "lea@willow.example");
        admitted(account("1", "lea@willow.example"));

        clock.set("2026-01-14T23:59");
        assertThat(admitted(account("1", "lea@willow.example"))).isEqualTo(leaving);
        clock.set("2026-01-15T00:00");
        assertThat(turnedAway(account("1", "lea@willow.example"))).isEqualTo(SignInRefusal.LEFT);
    }

    @Test
    void twoRecordsWithOneAddressAreRefusedAndNoted() {
        long twin = trust.teacher("Amy Again", willow);
        trust.email(twin, EMAIL);

        assertThat(turnedAway(account("1", EMAIL))).isEqualTo(SignInRefusal.TWO_RECORDS);

        assertThat(bindings()).isZero();
        Acting.asAdministrator();
        assertThat(desk.notes()).extracting(SignInNote::kind).containsExactly(SignInNote.Kind.TWO_RECORDS);
        long note = desk.notes().getFirst().id();
        desk.settle(note);
        assertThat(desk.notes()).isEmpty();
        desk.reopen(note);
        assertThat(desk.notes()).hasSize(1);
    }

    @Test
    void aPupilLeavesNothingBehind() {
        assertThat(turnedAway(account("1", "pupil@willow.example"))).isEqualTo(SignInRefusal.NO_RECORD);

        assertThat(bindings()).isZero();
        Acting.asAdministrator();
        assertThat(desk.notes()).isEmpty();
    }

    @Test
    void anAddressThatIsNotProvedFindsNobody() {
        assertThat(turnedAway(account("1", Optional.empty(), EMAIL, ""))).isEqualTo(SignInRefusal.UNVERIFIED);
    }

    @Test
    void undoneABindingLetsTheRecordFindItsAccountAnew() {
        admitted(account("1", EMAIL));
        Acting.asAdministrator();
        var bound = desk.list("ada", 10).getFirst();
        assertThat(bound.person()).isEqualTo("Amy Adams");
        assertThat(bound.email()).isEqualTo(EMAIL);

        desk.undo(bound.id());

        assertThat(desk.list("", 10)).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.undo(bound.id()));
        assertThat(admitted(account("2", EMAIL))).isEqualTo(amy);
        assertThat(turnedAway(account("1", EMAIL))).isEqualTo(SignInRefusal.RECORD_TAKEN);
    }

    @Test
    void onlyAdministratorsLookAfterAccounts() {
        Acting.as(amy, Roles.STAFF, Roles.HR, Roles.SCHOOL_LEADER);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.list("", 10));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(desk::notes);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.undo(1));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.settle(1));
    }

    @Test
    void ofTwoAccountsAtTheSameMomentOneHasTheRecord() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var outcomes = threads
                    .invokeAll(java.util.stream.IntStream.range(0, 8)
                            .<Callable<Admission>>mapToObj(
                                    n -> () -> identities.admit(account(String.valueOf(n % 4), EMAIL)))
                            .toList())
                    .stream()
                    .map(IdentitiesTest::get)
                    .toList();

            assertThat(outcomes)
                    .filteredOn(Admission.Admitted.class::isInstance)
                    .hasSize(2);
        }
        assertThat(bindings()).isEqualTo(1);
    }

    @Test
    void aMergeMovesTheAccount() {
        long other = trust.teacher("Amy Again", willow);
        trust.email(other, "again@willow.example");
        admitted(account("1", "again@willow.example"));
        Acting.asOperator();
        Acting.as(amy, Roles.STAFF, Roles.HR);

        merges.merge(amy, 0, other, 0);

        assertThat(admitted(account("1", "again@willow.example"))).isEqualTo(amy);
    }

    @Test
    void aTrusteeComesInWhileTheRoleRuns() {
        long tess = trust.person("Tess True");
        trust.email(tess, "tess@trustees.example");
        assertThat(turnedAway(account("7", "tess@trustees.example"))).isEqualTo(SignInRefusal.NO_RECORD);
        trust.grantWithoutPost(tess, Roles.TRUSTEE, "2026-01-14", "2026-01-15");

        assertThat(admitted(account("7", "tess@trustees.example"))).isEqualTo(tess);
        assertThat(turnedAway(account("8", "tess@trustees.example"))).isEqualTo(SignInRefusal.RECORD_TAKEN);
        clock.set("2026-01-15T23:59");
        assertThat(admitted(account("7", "tess@home.example"))).isEqualTo(tess);
        clock.set("2026-01-16T00:00");
        assertThat(turnedAway(account("7", "tess@trustees.example"))).isEqualTo(SignInRefusal.LEFT);
        assertThat(turnedAway(account("8", "tess@trustees.example"))).isEqualTo(SignInRefusal.NO_RECORD);
    }

    @Test
    void anAddressOfATrusteeAndOfSomebodyInPostIsNobodys() {
        long tess = trust.person("Tess True");
        trust.email(tess, EMAIL);
        trust.grantWithoutPost(tess, Roles.TRUSTEE, "2026-01-14", null);

        assertThat(turnedAway(account("7", EMAIL))).isEqualTo(SignInRefusal.TWO_RECORDS);
    }

    private long admitted(Account account) {
        return identities.admit(account) instanceof Admission.Admitted in
                ? java.util.Objects.requireNonNull(in.viewer().personId())
                : org.junit.jupiter.api.Assertions.fail("turned away");
    }

    private SignInRefusal turnedAway(Account account) {
        return identities.admit(account) instanceof Admission.TurnedAway out
                ? out.why()
                : org.junit.jupiter.api.Assertions.fail("let in");
    }

    private static Account account(String subject, String email) {
        return account(subject, Optional.of(email), email, "Amy Adams");
    }

    private static Account account(String subject, Optional<String> email, String stated, String name) {
        return new Account(
                "google", "https://accounts.google.com", subject, email, SignInRefusal.UNVERIFIED, stated, name);
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        return future.resultNow();
    }

    private int bindings() {
        return jdbc.sql("SELECT COUNT(*) FROM sign_in_identity WHERE undone = 0")
                .query(Integer.class)
                .single();
    }
}
