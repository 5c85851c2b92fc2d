package uk.coppice.portal.dataprotection.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.Mark;

/** Today is Wednesday 14 January 2026. */
@DatabaseTest
class OwnDataTest {

    private static final String HOSTILE =
            "</td><script>alert('x')</script> =cmd|' /C calc'!A0 \u202Egnp.exe \u0007 \"\\u0041\\ \n& Zoë 😀";

    private final OwnData own;
    private final CopyDesk desk;
    private final DataProtectionSettings settings;
    private final TestTrust trust;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private long willow;
    private long amy;
    private long ben;
    private long hr;

    OwnDataTest(
            OwnData own,
            CopyDesk desk,
            DataProtectionSettings settings,
            TestTrust trust,
            TestClock clock,
            JdbcClient jdbc) {
        this.own = own;
        this.desk = desk;
        this.settings = settings;
        this.trust = trust;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        hr = trust.teacher("Hugo Reid", willow);
        var phonics = trust.session("P1").titled("Phonics refresher").on("2025-12-10");
        trust.together(() -> {
            trust.booked(phonics, amy, ben);
            trust.marked(phonics, Mark.ATTENDED, amy);
            trust.absence(ben, "2025-02-01", "2025-06-30");
        });
        note(amy, phonics.id(), "Amy’s own note");
        note(ben, phonics.id(), "Ben’s own note");
    }

    @Test
    void everybodySeesTheirOwnAndNobodyElses() {
        Acting.asStaff(amy);
        var copy = own.mine().orElseThrow();

        assertThat(copy.name()).isEqualTo("Amy Adams");
        assertThat(rows(copy, "places.bookings")).hasSize(1);
        assertThat(rows(copy, "training.marks").getFirst()).contains("Phonics refresher", "ATTENDED", true);
        assertThat(rows(copy, "training.notes").toString()).contains("Amy’s own note");
        assertThat(copy.toString()).doesNotContain("Ben").doesNotContain("Hugo");
        assertThat(rows(copy, "people.long_absences")).isEmpty();
    }

    @Test
    void aPartReadAnewSaysWhatItSaysInTheWhole() {
        Acting.asStaff(amy);
        var parts = own.mine().orElseThrow().parts();

        assertThat(parts)
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(own.part(part.title())).hasValue(part));
        assertThat(own.part("Something else")).isEmpty();
        Acting.asAdministrator();
        assertThat(own.part(parts.getFirst().title())).isEmpty();
    }

    @Test
    void whatWasChangedOfTheirRolesIsTheirsToo() {
        trust.together(() -> {
            trust.grant(amy, Roles.HR, "2025-09-01", "2025-12-31");
            jdbc.sql(
                            "INSERT INTO role_grant_change (id, grant_id, changed_at, changed_by, end_before, end_after, reason) "
                                    + "SELECT 1, id, '2025-11-30 09:00:00', ?, NULL, '2025-12-31', 'Hands over to Ola' FROM role_grant")
                    .param(hr)
                    .update();
        });
        Acting.asStaff(amy);
        var copy = own.mine().orElseThrow();

        assertThat(rows(copy, "access.role_changes").getFirst())
                .contains("HR", LocalDate.of(2025, 12, 31), "Hands over to Ola", "a member of staff");
        Acting.asStaff(ben);
        assertThat(rows(own.mine().orElseThrow(), "access.role_changes")).isEmpty();
    }

    @Test
    void anAdministratorWithoutARecordHasNothing() {
        Acting.asAdministrator();
        assertThat(own.mine()).isEmpty();
        assertThatThrownBy(own::takeMine).isInstanceOf(Refusal.class);
        Acting.asNobody();
        assertThatThrownBy(own::mine).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theCopyIsAZipWithAPageAndJson() throws IOException {
        jdbcWrite("UPDATE reflection SET text = ? WHERE person_id = ?", HOSTILE, amy);
        jdbcWrite("UPDATE person SET last_name = ? WHERE id = ?", "<b>Adams</b>", amy);
        Acting.asStaff(amy);

        var files = unzip(own.takeMine());

        assertThat(files.keySet()).containsExactly("my-data.html", "my-data.json");
        var json = JsonMapper.shared().readTree(files.get("my-data.json"));
        assertThat(json.get("format").asString()).isEqualTo("coppice-portal/my-data/1");
        assertThat(json.get("made_at").asString()).isEqualTo("2026-01-14T10:00:00Z");
        assertThat(section(json, "training.notes").get(0).get("note").asString())
                .isEqualTo(HOSTILE);
        assertThat(section(json, "people.posts").get(0).get("first_day").asString())
                .isEqualTo("2015-09-01");
        assertThat(section(json, "people.posts").get(0).get("staff_group").asString())
                .isEqualTo("TEACHER");
        assertThat(section(json, "people.posts")
                        .get(0)
                        .get("full_time_equivalent")
                        .asInt())
                .isEqualTo(1);
        assertThat(section(json, "people.posts").get(0).get("last_day").isNull())
                .isTrue();
        assertThat(section(json, "training.marks").get(0).get("stands").asBoolean())
                .isTrue();
        assertThat(section(json, "places.bookings").get(0).get("recorded_at").asString())
                .isEqualTo("2025-12-01T08:00:00Z");
        String html = files.getOrDefault("my-data.html", "");
        assertThat(html)
                .contains("<html lang=\"en-GB\">", "default-src 'none'", "Phonics refresher", "1 Sep 2015", "Zoë 😀")
                .contains("&lt;script&gt;", "&lt;b&gt;Adams")
                .doesNotContain("<script")
                .doesNotContain("<b>")
                .doesNotContain("\u202E")
                .doesNotContain("\u0007")
                .doesNotContain("http://");
        assertThat(html.split("<h1").length).isEqualTo(2);
    }

    @Test
    void whatIsForThePersonAloneIsLeftOutForTheOffice() throws IOException {
        aSurveyThatAmyAnswered();
        Acting.asStaff(amy);
        assertThat(rows(own.mine().orElseThrow(), "surveys.invitations").toString())
                .contains("true");
        Acting.as(hr, Roles.STAFF, Roles.HR);

        var copy = desk.take(desk.order(order(new CopySubject(amy, false, "Amy Adams", ""), false)));

        assertThat(copy.own()).isFalse();
        assertThat(copy.toString()).doesNotContain("Amy’s own note");
        var invitations = section(copy, "surveys.invitations");
        assertThat(invitations.columns()).extracting(DataSection.Column::key).doesNotContain("answered");
        assertThat(invitations.note()).contains("told to nobody but yourself");
        assertThat(unzip(copy).get("my-data.html")).contains("promised to be for you alone");

        var whole = desk.take(desk.order(order(new CopySubject(amy, false, "Amy Adams", ""), true)));
        assertThat(whole.toString()).contains("Amy’s own note");
        assertThat(section(whole, "surveys.invitations").columns())
                .extracting(DataSection.Column::key)
                .doesNotContain("answered");
    }

    @Test
    void leaversAndGuestsAreFound() {
        long pat = trust.person("Pat Past", "N77");
        trust.post(pat, willow, uk.coppice.portal.people.StaffGroup.TEACHER).to("2019-08-31");
        long guest = trust.guest("Gus Guest", null);
        var session = trust.session("G1").titled("Open maths").on("2025-11-11");
        trust.guestBooked(session, guest);
        Acting.as(hr, Roles.STAFF, Roles.HR);

        assertThat(desk.find("pat")).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("Pat Past");
            assertThat(found.about()).contains("N77").contains("no post today");
        });
        assertThat(desk.find("p")).isEmpty();
        var found = desk.find("GUEST" + guest + "@example.org").getFirst();
        assertThat(found.guest()).isTrue();
        var copy = desk.take(desk.order(order(found, false)));
        assertThat(copy.name()).isEqualTo("Gus Guest");
        assertThat(rows(copy, "places.bookings").getFirst()).contains("Open maths");
        assertThat(desk.last()).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("Gus Guest");
            assertThat(made.identityChecked()).isEqualTo("Passport");
            assertThat(made.by()).isEqualTo("Hugo Reid");
        });
    }

    /** What a guest asked with the public form is theirs, and what a handler noted is in what the office hands over. */
    @Test
    void requestsAreInTheCopyWithWhatWasDone() {
        long guest = trust.guest("Gus Guest", null);
        jdbcWrite(
                "INSERT INTO data_request (id, code, kind, name, email, way, words, wanted, received_on, clock_from, "
                        + "paused_days, state, version) VALUES (77, 'DR77', 'ACCESS', 'Gus Guest', ?, 'FORM', 'All of it', '', "
                        + "'2026-01-02', '2026-01-02', 0, 'RECEIVED', 0)",
                "guest" + guest + "@example.org");
        jdbcWrite(
                "INSERT INTO data_request (id, code, kind, person_id, name, way, words, wanted, received_on, clock_from, "
                        + "paused_days, state, version) VALUES (78, 'DR78', 'ACCESS', ?, '', 'PORTAL', 'Mine', '', '2026-01-02', "
                        + "'2026-01-02', 0, 'RECEIVED', 0)",
                amy);
        for (String step : List.of("NOTED", "HEARD", "EXTENDED")) {
            jdbcWrite(
                    "INSERT INTO data_request_step (id, request_id, step, words, taken_at, taken_by) VALUES (?, 78, ?, ?, "
                            + "'2026-01-03 10:00:00', ?)",
                    Ids.next(),
                    step,
                    "words of " + step,
                    hr);
        }
        Acting.asStaff(amy);
        var own = this.own.mine().orElseThrow();
        assertThat(rows(own, "requests.mine")).hasSize(1);
        assertThat(rows(own, "requests.steps").toString())
                .contains("words of EXTENDED", "a member of staff")
                .doesNotContain("words of NOTED", "words of HEARD");
        Acting.as(hr, Roles.STAFF, Roles.HR);
        var office = desk.take(desk.order(order(new CopySubject(amy, false, "Amy Adams", ""), false)));
        assertThat(rows(office, "requests.steps").toString()).contains("words of NOTED", "words of HEARD");
        var ofGuest = desk.take(desk.order(order(new CopySubject(guest, true, "Gus Guest", ""), false)));
        assertThat(rows(ofGuest, "requests.mine").toString())
                .contains("All of it")
                .doesNotContain("Mine");
    }

    @Test
    void theTrailSaysOfWhomACopyWasTaken() {
        Acting.as(hr, Roles.STAFF, Roles.HR);
        desk.take(desk.order(order(new CopySubject(amy, false, "Amy Adams", ""), false)));

        assertThat(jdbc.sql("SELECT about FROM audit_trail WHERE act = 'EXPORTED' AND what = 'copy of personal data'")
                        .query(Long.class)
                        .list())
                .containsExactly(amy);
    }

    @Test
    void aCopyIsForWhoOrderedItWithinTheHour() {
        Acting.as(hr, Roles.STAFF, Roles.HR);
        long copy = desk.order(order(new CopySubject(amy, false, "Amy Adams", ""), false));

        Acting.as(ben, Roles.STAFF, Roles.HR);
        assertThatThrownBy(() -> desk.take(copy)).isInstanceOf(Refusal.class);
        Acting.as(ben, Roles.STAFF, Roles.SCHOOL_LEADER, Roles.TRUST_ADMINISTRATOR);
        assertThatThrownBy(() -> desk.take(copy)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.order(order(new CopySubject(amy, false, "Amy Adams", ""), false)))
                .isInstanceOf(AccessDeniedException.class);
        Acting.as(hr, Roles.STAFF, Roles.HR);
        assertThat(desk.take(copy).name()).isEqualTo("Amy Adams");
        clock.pass(CopyDesk.READY_FOR.plusSeconds(1));
        assertThatThrownBy(() -> desk.take(copy)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.take(1)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoAskedAndHowTheyWereKnownIsWrittenDown() {
        Acting.as(hr, Roles.STAFF, Roles.HR);
        var subject = new CopySubject(amy, false, "Amy Adams", "");
        assertThatThrownBy(() -> desk.order(new CopyOrder(subject, " ", "Passport", false)))
                .hasMessageContaining("who asked");
        assertThatThrownBy(() -> desk.order(new CopyOrder(subject, "Herself", "", false)))
                .hasMessageContaining("made sure");
        assertThatThrownBy(() -> desk.order(order(new CopySubject(hr, false, "Hugo Reid", ""), true)))
                .hasMessageContaining("My data");
        assertThat(desk.last()).isEmpty();
    }

    private static CopyOrder order(CopySubject subject, boolean ownWords) {
        return new CopyOrder(subject, "Herself, by letter", "Passport", ownWords);
    }

    private void aSurveyThatAmyAnswered() {
        jdbcWrite("INSERT INTO survey (id, kind, code, title, questionnaire_key, questionnaire_version, minimum_group, "
                + "state, opens_at, closes_at, version) VALUES (1, 'MID_YEAR', 'm', 'Mid-year survey', 'q', 1, 5, 'OPEN', "
                + "'2026-01-01 00:00:00', '2026-02-01 00:00:00', 0)");
        jdbcWrite(
                "INSERT INTO survey_invited (survey_id, respondent_id, first_group, by_code) VALUES (1, ?, 'S1', FALSE)",
                amy);
        jdbcWrite("INSERT INTO survey_answered (survey_id, respondent_id) VALUES (1, ?)", amy);
    }

    private void note(long person, long session, String text) {
        jdbcWrite(
                "INSERT INTO reflection (id, person_id, session_id, text, written_at) VALUES (?, ?, ?, ?, "
                        + "'2025-12-10 18:00:00')",
                Ids.next(),
                person,
                session,
                text);
    }

    private void jdbcWrite(String sql, Object... values) {
        trust.together(() -> jdbc.sql(sql).params(values).update());
    }

    private static DataSection section(DataCopy copy, String key) {
        return copy.parts().stream()
                .flatMap(part -> part.sections().stream())
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Object>> rows(DataCopy copy, String key) {
        List<List<Object>> rows = new ArrayList<>();
        section(copy, key).rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return rows;
    }

    private static JsonNode section(JsonNode json, String key) {
        return json.get("sections").get(key).get("rows");
    }

    private Map<String, String> unzip(DataCopy copy) throws IOException {
        var file = new ByteArrayOutputStream();
        CopyFile.write(copy, settings, new DataWords(ZoneId.of("Europe/London")), file);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
