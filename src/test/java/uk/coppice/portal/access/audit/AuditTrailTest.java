package uk.coppice.portal.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.merge.Merges;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Searching the trail. */
@DatabaseTest
class AuditTrailTest {

    private final AuditTrail trail;
    private final Merges merges;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TestTrust trust;
    private final TestClock clock;
    private long amy;
    private long ben;
    private long helen;

    AuditTrailTest(
            AuditTrail trail,
            Merges merges,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TestTrust trust,
            TestClock clock) {
        this.trail = trail;
        this.merges = merges;
        this.events = events;
        this.jdbc = jdbc;
        this.trust = trust;
        this.clock = clock;
    }

    /** Helen of HR looks at Amy and changes Ben, a day later takes a list away; then the command line changes Amy. */
    @BeforeEach
    void someRows() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        helen = trust.teacher("Helen Hart", willow);
        Acting.as(helen, Roles.STAFF, Roles.HR);
        note(Act.SAW, "staff record", amy, "");
        clock.pass(Duration.ofMinutes(5));
        note(Act.SAW, "staff record", amy, "");
        note(Act.CHANGED, "exit interview", ben, "");
        clock.set("2026-01-15T09:00");
        note(Act.EXPORTED, "list of leavers", null, "2025/26");
        clock.set("2026-01-16T09:00");
        Acting.asOperator();
        note(Act.CHANGED, "staff record", amy, "");
        clock.set("2026-01-20T09:00");
        Acting.as(trust.person("Dora Dean", "D1"), Roles.DATA_PROTECTION_OFFICER);
    }

    @Test
    void theNewestStandFirstWithNamesAsTheyAreNow() {
        var lines = page(TrailFilter.NONE);
        assertThat(lines)
                .extracting(TrailLine::what)
                .containsExactly("staff record", "list of leavers", "exit interview", "staff record");
        assertThat(lines)
                .extracting(TrailLine::who)
                .containsExactly("Command line", name(helen), name(helen), name(helen));
        assertThat(lines.getLast().about()).isEqualTo(name(amy));
        assertThat(lines.getLast().again()).isEqualTo(1);
        assertThat(lines.getLast().until()).isEqualTo("2026-01-14T10:05");
        assertThat(lines.getLast().roles()).isEqualTo("HR, staff");
    }

    @Test
    void lookingIsARowOfTheWindow() {
        page(TrailFilter.NONE);
        page(TrailFilter.NONE);
        var lines = page(TrailFilter.NONE);
        assertThat(lines.getFirst().what()).isEqualTo("audit trail");
        assertThat(lines.getFirst().again()).isEqualTo(1);
        assertThat(lines).hasSize(5);
    }

    @Test
    void itIsNarrowedDownByEverything() {
        assertThat(whats("Amy", "", null, "", null, null)).containsExactly("staff record", "staff record");
        assertThat(whats("", "helen h", null, "", null, null))
                .containsExactly("list of leavers", "exit interview", "staff record");
        assertThat(whats("", "command", null, "", null, null)).containsExactly("staff record");
        assertThat(whats("", "", Act.CHANGED, "", null, null)).containsExactly("staff record", "exit interview");
        assertThat(whats("", "", null, "exit interview", null, null)).containsExactly("exit interview");
        assertThat(whats("", "", null, "", "2026-01-15", "2026-01-15")).containsExactly("list of leavers");
        assertThat(whats("Amy", "Helen", Act.SAW, "staff record", "2026-01-14", "2026-01-14"))
                .hasSize(1);
        assertThat(whats("Amy", "Ben", null, "", null, null)).isEmpty();
        assertThat(whats("Nobody", "", null, "", null, null)).isEmpty();
        assertThat(whats("%", "", null, "", null, null)).isEmpty();
    }

    /** Rows of some of them would pass for rows of all, as if nobody had looked at the others. */
    @Test
    void ofANameThatManyHaveThereAreNoRows() {
        for (int n = 0; n < AuditTrail.MOST_PEOPLE; n++) {
            trust.person("Amyas Number" + n);
        }
        for (var filter : List.of(
                new TrailFilter("amy", "", null, "", null, null), new TrailFilter("", "AMY", null, "", null, null))) {
            var found = trail.page(filter, null, 50);
            assertThat(found.tooMany()).isTrue();
            assertThat(found.lines()).isEmpty();
            assertThat(found.more()).isFalse();
            assertThat(trail.piece(filter, null, 50)).isEmpty();
        }
        var one = trail.page(new TrailFilter("amy ", "", null, "", null, null), null, 50);
        assertThat(one.tooMany()).as("space around a name does not count").isTrue();
        assertThat(trail.page(new TrailFilter("Amy Adams", "", null, "", null, null), null, 50)
                        .lines())
                .hasSize(2);
    }

    /** Every row once, also where several are of one moment. */
    @Test
    void pagesFollowEachOther() {
        Acting.as(helen, Roles.STAFF, Roles.HR);
        clock.set("2026-01-19T09:00");
        for (int i = 0; i < 20; i++) {
            note(Act.CHANGED, "thing", amy, "T-" + i);
        }
        clock.set("2026-01-20T09:00");
        Acting.asAdministrator();
        var filter = new TrailFilter("", "helen", null, "thing", null, null);
        var seen = new ArrayList<String>();
        TrailPlace after = null;
        AuditTrail.Found found;
        do {
            found = trail.page(filter, after, 7);
            found.lines().forEach(line -> seen.add(line.thing()));
            after = found.lines().getLast().place();
            assertThat(TrailPlace.of(after.text())).contains(after);
        } while (found.more());
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aPersonOfTwoRecordsIsFoundByEither() {
        long former = trust.person("Amy Adams-Old", "OLD1");
        trust.post(former, trust.school("Elm Primary"), StaffGroup.TEACHER);
        Acting.as(helen, Roles.STAFF, Roles.HR);
        clock.set("2026-01-18T09:00");
        note(Act.SAW, "induction", former, "");
        clock.set("2026-01-20T09:00");
        merges.merge(amy, 0, former, 0);
        Acting.asAdministrator();

        assertThat(whats("Amy Adams", "", null, "", null, null))
                .contains("merge of two records", "induction", "staff record");
        assertThat(page(new TrailFilter("OLD1", "", null, "induction", null, null)))
                .singleElement()
                .satisfies(line -> assertThat(line.about()).isEqualTo(name(amy)));
    }

    @Test
    void aRecordThatIsGoneStillHasItsRows() {
        trust.together(() -> jdbc.sql("UPDATE audit_trail SET about = 123456 WHERE what = 'exit interview'")
                .update());
        assertThat(page(new TrailFilter("", "", null, "exit interview", null, null)))
                .singleElement()
                .satisfies(line -> assertThat(line.about()).isEqualTo("A record that is gone"));
    }

    @Test
    void onlyThoseWhoLookAfterDataProtectionReadIt() {
        for (String role : List.of(
                Roles.STAFF, Roles.SCHOOL_LEADER, Roles.HR, Roles.ECT_LEAD, Roles.CENTRAL_TEAM, Roles.TRUSTEE)) {
            Acting.as(helen, role);
            assertThatThrownBy(() -> trail.page(TrailFilter.NONE, null, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(trail::whats).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsNoPlaceInAnAddressIsNone() {
        for (String text :
                List.of("", "1", "1-", "-1-2", "a-b", "1-" + "9".repeat(19), "1-2-3", "9".repeat(19) + "-1")) {
            assertThat(TrailPlace.of(text)).as(text).isEmpty();
        }
        assertThat(trail.page(
                                TrailFilter.NONE,
                                TrailPlace.of("9".repeat(18) + "-1").orElseThrow(),
                                50)
                        .lines())
                .as("a place after all rows")
                .hasSize(4);
    }

    @Test
    void aFileThatCannotHoldAllRowsSaysSo() throws IOException {
        assertThat(file(4)).hasSize(5).last().asString().contains("staff record");
        assertThat(file(2))
                .hasSize(4)
                .satisfies(lines -> assertThat(lines.get(2)).contains("list of leavers"))
                .last()
                .asString()
                .contains("There are older rows");
    }

    private List<String> file(int most) throws IOException {
        var file = new ByteArrayOutputStream();
        new TrailFiles(trail, most).csv(TrailFilter.NONE, file);
        return file.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> whats(
            String about, String who, @Nullable Act act, String what, @Nullable String from, @Nullable String to) {
        return page(new TrailFilter(
                        about,
                        who,
                        act,
                        what,
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to)))
                .stream()
                .map(TrailLine::what)
                .filter(one -> !one.equals("audit trail"))
                .toList();
    }

    private List<TrailLine> page(TrailFilter filter) {
        return trail.page(filter, null, 50).lines();
    }

    private String name(long person) {
        return jdbc.sql("SELECT CONCAT(first_name, ' ', last_name, ' (', staff_no, ')') FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private void note(Act act, String what, @Nullable Long person, String thing) {
        events.publishEvent(new Noted(act, what, person, thing));
    }
}
