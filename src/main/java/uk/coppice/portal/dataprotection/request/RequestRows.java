package uk.coppice.portal.dataprotection.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.dataprotection.request.DataRequest.Taken;
import uk.coppice.portal.dataprotection.request.DataRequest.Way;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.security.TypedCode;

/** The tables of requests and their steps. */
@Component
class RequestRows {

    private static final String SELECT = """
            SELECT r.id, r.code, r.kind, r.person_id, COALESCE(p.staff_no, ''),
                   CASE WHEN p.id IS NULL THEN r.name ELSE CONCAT(p.first_name, ' ', p.last_name) END, r.email, r.way, r.section, r.words,
                   r.wanted, r.received_on, r.clock_from, r.waiting_since, r.waiting_for, r.paused_days, r.state,
                   r.acknowledged_on, r.extended_on, r.answered_on, r.outcome, COALESCE(r.answer, ''), r.handler_id,
                   CASE WHEN h.id IS NULL THEN '' ELSE CONCAT(h.first_name, ' ', h.last_name) END, r.version
            FROM data_request r LEFT JOIN person p ON p.id = r.person_id LEFT JOIN person h ON h.id = r.handler_id
            """;
    private static final String ADMINISTRATOR = "an administrator";

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who asks: somebody with a staff record, or a name and an address. */
    record Asker(
            @Nullable Long person, String name, @Nullable String email) {}

    /** Keeps a request that came on a day; its id. */
    long add(RequestForm form, Asker asker, Way way, LocalDate received, @Nullable Long by) {
        long id = Ids.next();
        jdbc.sql("INSERT INTO data_request (id, code, kind, person_id, name, email, way, section, words, wanted, "
                        + "received_on, clock_from, paused_days, state, version) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'RECEIVED', 0)")
                .param(id)
                .param(TypedCode.make(8, 4))
                .param(form.kind().name())
                .param(asker.person())
                .param(asker.name())
                .param(asker.email())
                .param(way.name())
                .param(form.section())
                .param(form.words())
                .param(form.wanted())
                .param(received)
                .param(received)
                .update();
        step(id, RequestStep.RECEIVED, "", by);
        return id;
    }

    /** Notes what was done. */
    void step(long request, RequestStep step, String words, @Nullable Long by) {
        jdbc.sql("INSERT INTO data_request_step (id, request_id, step, words, taken_at, taken_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(request)
                .param(step.name())
                .param(words)
                .param(StoredTime.of(clock.instant()))
                .param(by)
                .update();
    }

    /**
     * Changes a request as long as nobody else has meanwhile.
     *
     * @param change such as {@code state = 'ANSWERED', answer = ?}, never typed
     * @throws Refusal when somebody has
     */
    void change(DataRequest request, String change, @Nullable Object... values) {
        var statement =
                jdbc.sql("UPDATE data_request SET " + change + ", version = version + 1 WHERE id = ? AND version = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.param(request.id()).param(request.version()).update() == 0) {
            throw new Refusal("Somebody has changed this request meanwhile. Look at it again first.");
        }
    }

    Optional<DataRequest> find(String code) {
        return jdbc.sql(SELECT + "WHERE r.code = ?")
                .param(code)
                .query((row, n) -> request(row))
                .optional()
                .map(this::withSteps);
    }

    Optional<DataRequest> find(long id) {
        return jdbc.sql(SELECT + "WHERE r.id = ?")
                .param(id)
                .query((row, n) -> request(row))
                .optional()
                .map(this::withSteps);
    }

    /** Those of a person, the newest first, without their steps. */
    List<DataRequest> of(long person) {
        return jdbc.sql(SELECT + "WHERE r.person_id = ? ORDER BY r.received_on DESC, r.id DESC")
                .param(person)
                .query((row, n) -> request(row))
                .list();
    }

    /** All with something left to do, without their steps; also asked outside of a transaction. */
    @Transactional(readOnly = true)
    public List<DataRequest> open() {
        return jdbc.sql(SELECT + "WHERE r.state NOT IN ('ANSWERED', 'WITHDRAWN') ORDER BY r.received_on, r.id")
                .query((row, n) -> request(row))
                .list();
    }

    /** Those that are done with, the last first, without their steps. */
    List<DataRequest> closed(int most) {
        return jdbc.sql(SELECT + "WHERE r.state IN ('ANSWERED', 'WITHDRAWN') ORDER BY r.received_on DESC, r.id DESC "
                        + "LIMIT " + most)
                .query((row, n) -> request(row))
                .list();
    }

    private DataRequest withSteps(DataRequest request) {
        return request.with(jdbc.sql("SELECT s.step, s.words, s.taken_by, "
                        + "CASE WHEN p.id IS NULL THEN '' ELSE CONCAT(p.first_name, ' ', p.last_name) END, s.taken_at FROM data_request_step s "
                        + "LEFT JOIN person p ON p.id = s.taken_by WHERE s.request_id = ? ORDER BY s.id")
                .param(request.id())
                .query((row, n) -> taken(row))
                .list());
    }

    private Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                RequestStep.valueOf(row.getString(1)),
                row.getString(2),
                named(row.getObject(3, Long.class), row.getString(4), "who asks"),
                Objects.requireNonNull(StoredTime.wall(row, 5, clock.getZone())));
    }

    private static String named(@Nullable Long id, String name, String nobody) {
        return id == null ? nobody : id == 0 ? ADMINISTRATOR : name;
    }

    private static DataRequest request(ResultSet row) throws SQLException {
        var kind = RequestKind.valueOf(row.getString(3));
        String waitingFor = row.getString(15);
        String outcome = row.getString(21);
        var clock = new RequestClock(
                kind == RequestKind.COMPLAINT,
                row.getObject(12, LocalDate.class),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getInt(16),
                row.getObject(18, LocalDate.class) != null,
                row.getObject(19, LocalDate.class) != null);
        return new DataRequest(
                row.getLong(1),
                row.getString(2),
                kind,
                row.getObject(4, Long.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Way.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                clock,
                waitingFor == null ? null : AskedFor.valueOf(waitingFor),
                RequestState.valueOf(row.getString(17)),
                row.getObject(18, LocalDate.class),
                row.getObject(20, LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString(22),
                named(row.getObject(23, Long.class), row.getString(24), ""),
                row.getInt(25),
                List.of());
    }
}
