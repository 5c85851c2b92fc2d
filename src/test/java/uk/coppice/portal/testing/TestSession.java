package uk.coppice.portal.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** A session of {@link TestTrust}, to say more of: each line is written at once. */
public final class TestSession {

    private final TestTrust trust;
    private final long id = Ids.next();
    private final String code;
    private int leads;

    TestSession(TestTrust trust, String code) {
        this.trust = trust;
        this.code = code;
        trust.write(
                "INSERT INTO training_session (id, code, title, topic, kind, session_date, start_time, end_time, venue, "
                        + "capacity, audience, status, version) "
                        + "VALUES (?, ?, ?, 'Phonics', 'OTP', ?, ?, ?, 'Willow hall', 20, 'ANYONE', 'PLANNED', 0)",
                id,
                code,
                "Session " + code,
                LocalDate.of(2026, 1, 20),
                LocalTime.of(15, 45),
                LocalTime.of(17, 0));
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The day: {@code 2026-01-20}. */
    public TestSession on(String day) {
        return set("session_date", LocalDate.parse(day));
    }

    /** From when to when: {@code "15:45", "17:00"}. */
    public TestSession at(String start, String end) {
        return set("start_time", LocalTime.parse(start)).set("end_time", LocalTime.parse(end));
    }

    public TestSession kind(SessionKind kind) {
        return set("kind", kind.name());
    }

    public TestSession series(String series) {
        return set("series_code", series);
    }

    public TestSession titled(String title) {
        return set("title", title);
    }

    public TestSession about(String summary) {
        return set("summary", summary);
    }

    public TestSession topic(String topic) {
        return set("topic", topic);
    }

    public TestSession venue(String venue) {
        return set("venue", venue);
    }

    public TestSession places(int places) {
        return set("capacity", places);
    }

    public TestSession audience(Audience audience) {
        return set("audience", audience.name());
    }

    /** Where a clash is no bar but only told. */
    public TestSession warnsOfClashes() {
        return set("clash", "WARN");
    }

    /** So many places for each school. */
    public TestSession share(int places) {
        return set("fair_share", places);
    }

    /** Booked from this day on: {@code 2026-01-15}. */
    public TestSession opens(String day) {
        return set("booking_opens", LocalDate.parse(day));
    }

    /** Booking closes so many school days before. */
    public TestSession closes(int days) {
        return set("closes_days", days);
    }

    /** Places are given up until so many school days before. */
    public TestSession cancelUntil(int days) {
        return set("cancel_days", days);
    }

    /** Staff of other schools may come. */
    public TestSession openToGuests() {
        return set("open_to_guests", true);
    }

    /** It is not published yet. */
    public TestSession draft() {
        return set("status", SessionStatus.DRAFT.name());
    }

    /** Its register is finished. */
    public TestSession delivered() {
        return set("status", SessionStatus.DELIVERED.name());
    }

    /** The trust has called it off. */
    public TestSession calledOff() {
        return set("status", SessionStatus.CANCELLED.name());
    }

    /** Adds staff who lead it, the first before the co-leads. */
    public TestSession led(long... people) {
        for (long person : people) {
            trust.write(
                    "INSERT INTO session_lead (id, session_id, lead_order, person_id) VALUES (?, ?, ?, ?)",
                    Ids.next(),
                    id,
                    ++leads,
                    person);
        }
        return this;
    }

    /** Adds a lead from outside the trust. */
    public TestSession ledFromOutside(String name) {
        trust.write(
                "INSERT INTO session_lead (id, session_id, lead_order, external_name) VALUES (?, ?, ?, ?)",
                Ids.next(),
                id,
                ++leads,
                name);
        return this;
    }

    private TestSession set(String column, Object value) {
        trust.write("UPDATE training_session SET " + column + " = ? WHERE id = ?", value, id);
        return this;
    }
}
