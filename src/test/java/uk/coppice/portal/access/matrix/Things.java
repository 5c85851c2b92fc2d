package uk.coppice.portal.access.matrix;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.coppice.portal.induction.InductionDesk;
import uk.coppice.portal.induction.InductionForm;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.training.register.RegisterDesk;

/**
 * What the people of {@link Cast} have: by the names that {@code access-matrix.yaml} knows them by, the id of each and
 * what stands for it in an address. What one reads in a confidential place begins with the word FACT.
 */
final class Things {

    static final LocalDateTime THEN = LocalDateTime.of(2026, 1, 13, 9, 0);

    /** A quarter of an hour before the clock of the tests. */
    static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 14, 9, 45);

    private final Cast cast;
    private final TestTrust trust;
    private final Rows rows;
    private final ApplicationContext portal;
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();

    Things(Cast cast, TestTrust trust, Rows rows, ApplicationContext portal) {
        this.cast = cast;
        this.trust = trust;
        this.rows = rows;
        this.portal = portal;
        thing("none", 4711L, "no-such");
        cast.askers().stream()
                .filter(asker -> asker.person() != null)
                .forEach(asker -> thing(
                        asker.name(),
                        Objects.requireNonNull(asker.person()),
                        rows.text("SELECT staff_no FROM person WHERE id = ?", asker.person())));
        thing("Willow", cast.willow, rows.text("SELECT code FROM school WHERE id = ?", cast.willow));
        thing("Oak", cast.oak, rows.text("SELECT code FROM school WHERE id = ?", cast.oak));
        Acting.asOperator();
        trust.together(this::sessions);
        finishRegister();
        trust.together(this::aroundSessions);
        inductions();
        trust.together(this::records);
        trust.together(this::inquiries);
        trust.together(() -> new ThingsOfDataProtection(cast, rows, this).make());
        new ThingsAsked(cast, trust, rows, portal, this).make();
        Acting.asNobody();
    }

    /** The id of a thing in the database. */
    long id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    /** What stands for a thing in an address. */
    String code(String name) {
        return Objects.requireNonNull(codes.get(name), name);
    }

    void thing(String name, long id, String code) {
        ids.put(name, id);
        codes.put(name, code);
    }

    void thing(String name, long id) {
        thing(name, id, String.valueOf(id));
    }

    // --- Training ------------------------------------------------------------------------------

    /** The lead's sessions, one that a teacher of Oak leads, and drafts of both. */
    private void sessions() {
        long lead = cast.of("lead");
        long una = cast.of("other teacher");
        var phonics = trust.session("PHONICS").led(lead).openToGuests().series("READING");
        trust.booked(phonics, cast.of("teacher"), cast.of("ect"));
        long guest = trust.guest("FACT guest's name", null);
        trust.guestBooked(phonics, guest);
        thing("guest", guest);
        thing("phonics", phonics.id(), phonics.code());
        var now = trust.session("NOW").on("2026-01-14").at("09:45", "11:00").led(lead);
        trust.booked(now, cast.of("teacher"));
        thing("now", now.id(), now.code());
        var oaks = trust.session("OAKS").on("2026-02-03").led(una).openToGuests();
        thing("oak's session", oaks.id(), oaks.code());
        var draft = trust.session("DRAFT")
                .on("2026-02-10")
                .titled("FACT draft")
                .led(lead)
                .draft()
                .series("DRAFTS");
        thing("draft", draft.id(), draft.code());
        var held = trust.session("HELD").on("2026-01-13").led(lead);
        trust.attended(held, cast.of("teacher"), cast.of("other teacher"), cast.of("colleague"));
        thing("held", held.id(), held.code());
        thing("reading", phonics.id(), "READING");
        thing("drafts", draft.id(), "DRAFTS");
        thing("phonics/teacher", cast.of("teacher"), "PHONICS/p" + cast.of("teacher"));
        thing("oak's session/teacher", cast.of("teacher"), "OAKS/p" + cast.of("teacher"));
        thing("held/teacher", cast.of("teacher"), "HELD/p" + cast.of("teacher"));
    }

    private void finishRegister() {
        portal.getBean(RegisterDesk.class).finish(id("held"), true);
        thing(
                "held's evaluation",
                rows.id("SELECT survey_id FROM evaluation WHERE session_id = ?", id("held")),
                "HELD");
    }

    private void aroundSessions() {
        long amy = cast.of("teacher");
        rows.add("booking", "session_id, person_id, state, recorded_at, superseded, note")
                .with(id("oak's session"), amy, "REQUESTED", THEN, 0, "FACT note on a request");
        rows.add("cover_overrule", "session_id, person_id, school_id, note, recorded_at, recorded_by")
                .with(id("phonics"), amy, cast.willow, "FACT cover note", THEN, cast.of("head"));
        rows.add("place_swap", "session_id, person_id, colleague_id, proposed_at, closed")
                .with(id("phonics"), amy, cast.of("colleague"), THEN, 0);
        rows.add("reflection", "person_id, session_id, text, written_at")
                .with(amy, id("held"), "FACT reflection of a teacher", THEN);
        rows.add("certificate", "session_id, person_id, code, issued_at").with(id("held"), amy, "TCHR-2222", THEN);
        thing("certificate", amy, "TCHR-2222");
        thing("resource", resource("Handout", "held"));
        thing("draft's resource", resource("FACT resource of a draft", "draft"));
        thing(
                "topic",
                rows.add("topic_request", "title, details, asked_by, asked_at, state, version")
                        .with("Times tables", "", amy, THEN, "OPEN", 0));
        rows.add("topic_interest", "request_id, person_id, since").with(id("topic"), amy, THEN);
        thing(
                "mail",
                rows.add(
                                "mail",
                                "kind, session_id, person_id, made_at, state, cannot_wait, first_due_at, due_at, tries, to_name, "
                                        + "to_address, subject, body")
                        .with(
                                "BOOKED",
                                id("phonics"),
                                amy,
                                THEN,
                                "SENT",
                                false,
                                THEN,
                                THEN,
                                1,
                                "Amy Adams",
                                "amy@example.org",
                                "FACT subject of a mail",
                                "FACT body of a mail"));
    }

    private long resource(String title, String session) {
        long id = rows.add("resource", "title, file_name, media_type, size_bytes, added_at, added_by")
                .with(title, "handout.txt", "text/plain", 5, THEN, cast.of("lead"));
        rows.put("resource_piece", "resource_id, piece, content", id, 0, new byte[] {'F', 'A', 'C', 'T', '!'});
        rows.put("session_resource", "session_id, resource_id", id(session), id);
        return id;
    }

    // --- People --------------------------------------------------------------------------------

    private void inductions() {
        var desk = portal.getBean(InductionDesk.class);
        long ed = desk.start(induction("ect", cast.of("mentor"), cast.of("tutor")));
        long eve = desk.start(induction("other ect", null, null));
        thing("ect's induction", ed);
        thing("other ect's induction", eve);
        trust.together(() -> {
            for (String kind : new String[] {"PROGRESS", "FIRST"}) {
                thing(
                        "ect's " + kind.toLowerCase(Locale.ROOT) + " review",
                        rows.add(
                                        "induction_review",
                                        "induction_id, kind, term, held_on, on_track, summary, targets, recorded_at, "
                                                + "recorded_by, ect_comment, version")
                                .with(
                                        ed,
                                        kind,
                                        kind.equals("PROGRESS") ? 1 : 0,
                                        LocalDate.of(2025, 12, 10),
                                        true,
                                        "FACT words of " + kind,
                                        "FACT targets of " + kind,
                                        THEN,
                                        cast.of("tutor"),
                                        "",
                                        0));
            }
            thing(
                    "ect's claim",
                    rows.add("attendance_claim", "induction_id, session_id, kind, note, asked_at, state, settled")
                            .with(ed, id("held"), "WAS_THERE", "FACT claim of an ect", THEN, "OPEN", 0));
            thing(
                    "ect's absence",
                    rows.add("induction_absence", "induction_id, from_date, to_date, kind, recorded_at, recorded_by")
                            .with(ed, LocalDate.of(2025, 11, 3), LocalDate.of(2025, 11, 7), "OTHER", THEN, 0));
            thing(
                    "ect's length",
                    rows.add("induction_length", "induction_id, kind, terms, decided_on, why, recorded_at, recorded_by")
                            .with(
                                    ed,
                                    "REDUCED",
                                    BigDecimal.ONE,
                                    LocalDate.of(2025, 12, 1),
                                    "FACT why it is shorter",
                                    THEN,
                                    0));
        });
    }

    private InductionForm induction(String ect, @Nullable Long mentor, @Nullable Long tutor) {
        return new InductionForm(cast.of(ect), LocalDate.of(2025, 9, 1), BigDecimal.valueOf(6), "", mentor, tutor);
    }

    private void records() {
        long amy = cast.of("teacher");
        long una = cast.of("other teacher");
        for (long person : new long[] {amy, una}) {
            String whose = person == amy ? "Willow" : "Oak";
            rows.add("person_change", "person_id, changed_at, changed_by, words")
                    .with(person, THEN, 0, "FACT change of a record at " + whose);
            rows.run("UPDATE person SET trn = ? WHERE id = ?", person == amy ? "7654321" : "7654322", person);
            thing(
                    "offer at " + whose,
                    rows.add(
                                    "progression_offer",
                                    "person_id, offered_on, kind, reach, basis, answer, recorded_at, recorded_by, version")
                            .with(
                                    person,
                                    LocalDate.of(2026, 1, 8),
                                    "LEADERSHIP",
                                    "SCHOOL",
                                    "PERMANENT",
                                    "PENDING",
                                    THEN,
                                    0,
                                    0));
            thing(
                    "advert at " + whose,
                    rows.add(
                                    "advertised_role",
                                    "title, school_id, kind, basis, closes_on, recorded_at, recorded_by, version")
                            .with(
                                    "FACT role at " + whose,
                                    person == amy ? cast.willow : cast.oak,
                                    "LEADERSHIP",
                                    "PERMANENT",
                                    LocalDate.of(2026, 2, 2),
                                    THEN,
                                    0,
                                    0));
        }
        thing("leaving", rows.id("SELECT id FROM post WHERE person_id = ?", cast.of("leaving")));
        thing("left", rows.id("SELECT id FROM post WHERE person_id = ?", cast.of("leaver")));
        rows.add(
                        "exit_interview",
                        "person_id, left_on, state, reason, come_back, supported, went_well, do_better, recorded_on, "
                                + "recorded_by, version")
                .with(
                        cast.of("leaving"),
                        LocalDate.of(2026, 2, 13),
                        "WRITTEN",
                        "workload",
                        "NO",
                        "ENOUGH",
                        "FACT what went well",
                        "FACT what to do better",
                        THEN.toLocalDate(),
                        cast.of("leaving"),
                        0);
        thing(
                "account",
                rows.add(
                                "sign_in_identity",
                                "account_key, issuer, subject, provider, person_id, bound_at, bound_email, last_seen_at, "
                                        + "last_email, undone")
                        .with(
                                "k",
                                "https://issuer.example",
                                "amy",
                                "google",
                                amy,
                                THEN,
                                "fact-account@example.org",
                                THEN,
                                "fact-account@example.org",
                                0));
        thing(
                "note",
                rows.add("sign_in_note", "kind, account_key, provider, person_id, account, first_at, last_at, times")
                        .with("NAME_CHANGED", "k", "google", amy, "FACT name of an account", THEN, THEN, 1));
        thing(
                "teacher's sign-in",
                rows.add("sign_in_session", "key_hash, person_id, way, provider, device, started_at, last_seen_at")
                        .with(
                                "h",
                                amy,
                                "PROVIDER",
                                "google",
                                "FACT device of a teacher",
                                THEN.plusDays(1),
                                THEN.plusDays(1)));
    }

    /** One of each stage: at work, handed in, read by all staff, and public. */
    private void inquiries() {
        inquiry("inquiry at work", "IN_PROGRESS", "teacher");
        inquiry("inquiry handed in", "FINDINGS_SUBMITTED", "teacher");
        inquiry("reviewed inquiry", "REVIEWED", "teacher");
        inquiry("public inquiry", "PUBLISHED", "teacher");
        inquiry("oak's inquiry", "IN_PROGRESS", "other teacher");
    }

    private void inquiry(String name, String stage, String author) {
        String code = "INQ-" + name.replaceAll("\\W", "-").toUpperCase(Locale.ROOT);
        long id = rows.add(
                        "inquiry",
                        "code, question, year_from, doing, knowing, findings, stage, since, findings_on, published_on, "
                                + "in_portal, version")
                .with(
                        code,
                        "FACT question of " + name,
                        LocalDate.of(2025, 9, 1),
                        "Twice a week",
                        "Ten sentences",
                        "FACT findings of " + name,
                        stage,
                        THEN,
                        THEN.toLocalDate(),
                        stage.equals("PUBLISHED") ? THEN.toLocalDate() : null,
                        true,
                        0);
        rows.put(
                "inquiry_author",
                "inquiry_id, person_id, place, joined, named, consent",
                id,
                cast.of(author),
                1,
                true,
                true,
                "GIVEN");
        long file = rows.add("inquiry_file", "inquiry_id, file_name, media_type, size_bytes, added_at, added_by")
                .with(id, "findings.txt", "text/plain", 5, THEN, cast.of(author));
        rows.put("inquiry_file_piece", "file_id, piece, content", file, 0, new byte[] {'F', 'A', 'C', 'T', '!'});
        thing(name, id, code);
        thing(name + "'s file", file);
    }
}
