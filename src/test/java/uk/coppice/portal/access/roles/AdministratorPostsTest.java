package uk.coppice.portal.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PostFacts;
import uk.coppice.portal.people.directory.StaffDesk;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

/** No edit of somebody's posts leaves the trust without an administrator; it is 14 January 2026. */
@DatabaseTest
class AdministratorPostsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 14);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private final StaffDesk desk;
    private final TestTrust trust;
    private final JdbcClient jdbc;
    private long willow;
    private long hr;
    private long kay;

    AdministratorPostsTest(StaffDesk desk, TestTrust trust, JdbcClient jdbc) {
        this.desk = desk;
        this.trust = trust;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void oneAdministrator() {
        willow = trust.school("Willow Primary");
        hr = trust.teacher("Helen Hart", willow);
        kay = trust.administrator("Kay Hart", willow);
        Acting.as(hr, Roles.STAFF, Roles.HR);
    }

    @Test
    void thePostOfTheLastOneDoesNotEnd() {
        refused(() -> end(kay, LAST), "From 1 April 2026 on nobody would be trust administrator");
        refused(() -> end(kay, TODAY.minusDays(1)), "From today on nobody would be trust administrator");
        refused(() -> desk.change(kay, 0, PersonEdit.removePost(post(kay))), "From today on");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM post WHERE person_id = ? AND end_date IS NULL")
                        .param(kay)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM person_change")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void itEndsOnceTheirNextPostIsKnown() {
        desk.change(
                kay,
                0,
                PersonEdit.addPost(new PostFacts(
                        willow, "Office manager", StaffGroup.ADMIN, 1000, LAST.plusDays(1), null, Set.of())));

        desk.change(kay, 1, PersonEdit.endPost(post(kay), LAST, null, null));
    }

    @Test
    void itEndsWhileSomebodyElseIsOne() {
        trust.administrator("Ben Brown", willow);

        end(kay, LAST);
    }

    @Test
    void whoNeedsNoPostForItIsSomebodyElse() {
        trust.grantWithoutPost(trust.person("Ola Office"), Roles.TRUST_ADMINISTRATOR, "2025-09-01", null);

        end(kay, LAST);
    }

    @Test
    void takingAnEditBackIsNoWayRound() {
        long ben = trust.administrator("Ben Brown", willow);
        end(ben, LAST);
        var longer = desk.change(
                ben,
                1,
                PersonEdit.correctPost(
                        post(ben),
                        new PostFacts(
                                willow,
                                "Office manager",
                                StaffGroup.ADMIN,
                                1000,
                                LocalDate.of(2015, 9, 1),
                                null,
                                Set.of())));
        end(kay, LAST);

        refused(() -> desk.undo(longer), "From 1 April 2026 on nobody would be trust administrator");
    }

    @Test
    void postsOfOthersEndAsEver() {
        long ben = trust.teacher("Ben Brown", willow);
        long former = trust.teacher("Fay Former", willow);
        trust.grant(former, Roles.TRUST_ADMINISTRATOR, "2024-09-01", "2025-08-31");

        end(ben, LAST);
        end(former, LAST);
    }

    /** Where there was none anyway, nothing is lost. */
    @Test
    void withoutAnAdministratorPostsEndToo() {
        trust.together(
                () -> jdbc.sql("UPDATE role_grant SET end_date = '2026-01-13'").update());

        end(kay, LAST);
    }

    @RepeatedTest(3)
    void ofTwoWhoEndAtTheSameMomentOneStays() throws Exception {
        long ben = trust.administrator("Ben Brown", willow);
        var start = new CyclicBarrier(2);
        int ended = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var deed : threads.invokeAll(List.of(deed(start, kay), deed(start, ben)))) {
                ended += deed.get() ? 1 : 0;
            }
        }

        assertThat(ended).isEqualTo(1);
    }

    private Callable<Boolean> deed(CyclicBarrier start, long whose) {
        return () -> {
            Acting.as(hr, Roles.STAFF, Roles.HR);
            start.await();
            try {
                end(whose, LAST);
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).contains("nobody would be trust administrator");
                return false;
            } finally {
                Acting.asNobody();
            }
        };
    }

    private void end(long person, LocalDate last) {
        desk.change(person, 0, PersonEdit.endPost(post(person), last, null, null));
    }

    private long post(long person) {
        return jdbc.sql("SELECT id FROM post WHERE person_id = ? ORDER BY start_date LIMIT 1")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static void refused(ThrowingCallable deed, String why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .withMessageContaining(why)
                .withMessageContaining("on the page Roles")
                .withMessageContaining("Nothing is saved.");
    }
}
