package uk.coppice.portal.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.platform.OneReading;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** What stands round each audited method, on a service made for it, with the advice that all services have. */
@DatabaseTest
class AuditAdviceTest {

    private static final long VIEWER = 7;
    private static final long OTHER = 8;

    private final AutowireCapableBeanFactory beans;
    private final OneReading oneReading;
    private final JdbcClient jdbc;
    private final TestTrust trust;
    private final TestClock clock;
    private final TrailReader trail;
    private AuditedThings things;

    AuditAdviceTest(
            AutowireCapableBeanFactory beans,
            OneReading oneReading,
            JdbcClient jdbc,
            TestTrust trust,
            TestClock clock) {
        this.beans = beans;
        this.oneReading = oneReading;
        this.jdbc = jdbc;
        this.trust = trust;
        this.clock = clock;
        this.trail = new TrailReader(jdbc);
        this.things = made();
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        things = made();
        Acting.as(VIEWER, Roles.STAFF, Roles.HR);
    }

    private AuditedThings made() {
        var bare = new AuditedThings(jdbc);
        var made = (AuditedThings) beans.initializeBean(bare, "auditedThings");
        bare.inner = made;
        return made;
    }

    @Test
    void aReadingIsARow() {
        assertThat(things.see(OTHER, "A-1")).isEqualTo("A-1");

        assertThat(trail.rows())
                .containsExactly(new TrailReader.Row("PERSON", VIEWER, "HR STAFF", "SAW", "thing", OTHER, "A-1", 0));
    }

    @Test
    void anExportWithoutATransactionIsARowEachTime() {
        things.export("abc");
        things.export("abc");

        assertThat(trail.rows())
                .hasSize(2)
                .allMatch(row -> row.act().equals("EXPORTED") && row.thing().equals("3"));
    }

    @Test
    void whatIsOnesOwnIsNoRow() {
        things.see(VIEWER, "A-1");
        assertThat(trail.rows()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotSeen() {
        things.find(null);
        assertThat(trail.rows()).isEmpty();
        things.find(OTHER);
        assertThat(trail.rows()).singleElement().matches(row -> row.about() == OTHER);
    }

    @Test
    void theCommandLineSeesNothingButChangesThings() {
        Acting.asOperator();
        things.see(OTHER, "A-1");
        things.change(OTHER, 0);

        assertThat(trail.rows())
                .containsExactly(new TrailReader.Row("COMMAND_LINE", 0, "OPERATOR", "CHANGED", "thing", OTHER, "", 0));
    }

    @Test
    void thePageThatIsDrawnAgainIsCounted() {
        things.see(OTHER, "A-1");
        clock.pass(Duration.ofMinutes(9));
        things.see(OTHER, "A-1");
        things.see(OTHER, "A-2");
        clock.pass(Duration.ofMinutes(1));
        things.see(OTHER, "A-1");

        assertThat(trail.rows()).extracting(TrailReader.Row::thing).containsExactlyInAnyOrder("A-1", "A-2", "A-1");
        assertThat(trail.rows()).extracting(TrailReader.Row::again).containsExactlyInAnyOrder(1, 0, 0);
    }

    @Test
    void whatAPageReadsInOneTransactionIsWrittenWhenThatIsOver() {
        things.page(OTHER);
        assertThat(trail.rows()).extracting(TrailReader.Row::thing).containsExactlyInAnyOrder("a", "b");

        oneReading.of(() -> {
            things.see(OTHER, "c");
            assertThat(trail.rows()).hasSize(2);
        });
        assertThat(trail.rows()).hasSize(3);
    }

    @Test
    void whatWasNeverHandedOverIsNoRow() {
        assertThatThrownBy(() -> things.brokenPage(OTHER)).hasMessage("broken");
        assertThatThrownBy(() -> things.fail(OTHER)).hasMessage("broken");
        assertThat(trail.rows()).isEmpty();
        assertThat(changes()).isZero();

        things.see(OTHER, "after");
        assertThat(trail.rows()).as("nothing waits from the broken page").hasSize(1);
    }

    @Test
    void aSecondTryIsOneRow() {
        assertThat(things.change(OTHER, 2)).isEqualTo(3);
        assertThat(trail.deeds()).containsExactly("CHANGED thing");
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void aReadingWithinAChangeIsKeptWithIt() {
        things.changeSeveral(OTHER);
        assertThat(trail.deeds()).containsExactlyInAnyOrder("SAW thing", "CHANGED thing");
    }

    /** A role with a name too long for its column stands for whatever may keep a row from being written. */
    @Test
    void withoutItsRowThereIsNeitherChangeNorReading() {
        Acting.as(VIEWER, "R".repeat(300));
        assertThatThrownBy(() -> things.change(OTHER, 0)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> things.see(OTHER, "A-1")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> things.export("A-1")).isInstanceOf(RuntimeException.class);
        assertThat(changes()).isZero();
        assertThat(trail.rows()).isEmpty();
    }

    @Test
    void aRollbackAroundTakesTheRowAlong() {
        assertThatThrownBy(() -> trust.together(() -> {
                    things.change(OTHER, 0);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(trail.rows()).isEmpty();
    }

    /** More at once than there are connections: whoever held one and waited for another would wait for good. */
    @Test
    void manyReadAndChangeAtOnce() throws Exception {
        int many = 40;
        try (var pool = Executors.newFixedThreadPool(many)) {
            var work = IntStream.range(0, many)
                    .<Callable<Void>>mapToObj(one -> () -> {
                        Acting.as(100 + one, Roles.STAFF);
                        things.page(OTHER);
                        things.change(1000 + one, 0);
                        return null;
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(trail.rows()).hasSize(3 * many);
        assertThat(changes()).isEqualTo(many);
        assertThat(trail.rows().stream().map(TrailReader.Row::who).distinct()).hasSize(many);
    }

    private int changes() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_former_record")
                .query(Integer.class)
                .single();
    }
}
