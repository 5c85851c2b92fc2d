package uk.coppice.portal.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.platform.LikeText;

/**
 * Places and marks stay under the same id, without their notes; so do a guest's school, if the portal knows it, and the
 * sessions that somebody led. What they wrote for themselves, certificates and names go.
 */
@Component
class TrainingErasure implements PersonErasure {

    private static final String KNOWN = "SELECT id, name, email FROM guest WHERE ";

    private final JdbcClient jdbc;

    TrainingErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Guest(String email, String name) {}

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.goes("Notes for themselves about sessions", "reflection.person_id")
                .goes("Certificates", "certificate.person_id")
                .goes("Interest in topics", "topic_interest.person_id")
                .goes("Places held out to colleagues", "place_swap.person_id")
                .goes("Places held out by colleagues", "place_swap.colleague_id")
                .emptied("Topics asked for, without details", "topic_request.asked_by", "details = NULL")
                .emptied("Standing in for an approver", "school_policy.deputy_id", "deputy_id = NULL")
                .emptied("Cover agreed to by a head", "cover_overrule.person_id", "note = ''")
                .emptied("Places in sessions", "booking.person_id", "note = NULL")
                .emptied("Marks in registers", "attendance.person_id", "reason = NULL, mark_key = NULL")
                .stays("Sessions led", "session_lead.person_id")
                .byId(
                        "booking.recorded_by",
                        "cover_overrule.recorded_by",
                        "attendance.recorded_by",
                        "attendance.withdrawn_by",
                        "register_step.recorded_by",
                        "resource.added_by",
                        "evaluation.lead_key");
    }

    @Override
    public void ofGuest(ErasureSteps steps) {
        steps.goes("Certificates", "guest_certificate.guest_id")
                .emptied("Places in sessions", "booking.guest_id", "note = NULL")
                .emptied("Marks in registers", "attendance.guest_id", "reason = NULL, mark_key = NULL")
                .emptied(
                        "Moves between schools, those that the portal knows",
                        "guest_move.guest_id",
                        "school_name = NULL")
                .unnamed(
                        "Name, email and the school as they wrote it",
                        "guest",
                        "name = 'Erased guest', email = CONCAT('erased-', id), school_name = NULL, erased_at = :now");
    }

    @Override
    public List<Known> find(Kind kind, String typed, int most) {
        String text = LikeText.of(typed);
        if (kind != Kind.GUEST || text.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(KNOWN + "erased_at IS NULL AND (LOWER(name) LIKE :begins ESCAPE '!' "
                        + "OR LOWER(name) LIKE :within ESCAPE '!' OR email LIKE :begins ESCAPE '!') "
                        + "ORDER BY name, id LIMIT :most")
                .param("begins", text + "%")
                .param("within", "% " + text + "%")
                .param("most", most)
                .query((row, n) -> new Known(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public Optional<Known> hold(Kind kind, long id, boolean writes) {
        return kind != Kind.GUEST
                ? Optional.empty()
                : jdbc.sql(KNOWN + "erased_at IS NULL AND id = ?" + (writes ? " FOR UPDATE" : ""))
                        .param(id)
                        .query((row, n) -> new Known(row.getLong(1), row.getString(2), row.getString(3)))
                        .optional();
    }

    @Override
    public Set<Long> perhapsHeld(List<Long> people, LocalDate today) {
        return jdbc.sql("SELECT b.person_id FROM booking b JOIN training_session s ON s.id = b.session_id "
                        + "WHERE b.person_id IN (:people) AND b.superseded = 0 AND s.session_date >= :today "
                        + "UNION SELECT l.person_id FROM session_lead l JOIN training_session s ON s.id = l.session_id "
                        + "WHERE l.person_id IN (:people) AND s.session_date >= :today")
                .param("people", people)
                .param("today", today)
                .query(Long.class)
                .set();
    }

    @Override
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        var holdings = new ArrayList<Holding>();
        placeToCome(kind, id, today)
                .ifPresent(day -> holdings.add(new Holding(
                        "They have a place, or wait for one, in a session to come. Cancel it first.",
                        day.plusDays(1))));
        if (kind == Kind.PERSON) {
            leadsToCome(id, today)
                    .ifPresent(day -> holdings.add(new Holding(
                            "They lead a session to come. Let somebody else lead it first.", day.plusDays(1))));
        }
        return holdings;
    }

    private Optional<LocalDate> placeToCome(Kind kind, long id, LocalDate today) {
        String column = kind == Kind.PERSON ? "person_id" : "guest_id";
        return jdbc.sql("SELECT MAX(s.session_date) FROM booking b JOIN training_session s ON s.id = b.session_id "
                        + "WHERE b." + column + " = ? AND b.superseded = 0 AND b.state <> 'CANCELLED' "
                        + "AND s.session_date >= ? AND s.status <> 'CANCELLED' HAVING COUNT(*) > 0")
                .params(id, today)
                .query(LocalDate.class)
                .optional();
    }

    private Optional<LocalDate> leadsToCome(long person, LocalDate today) {
        return jdbc.sql(
                        "SELECT MAX(s.session_date) FROM session_lead l JOIN training_session s ON s.id = l.session_id "
                                + "WHERE l.person_id = ? AND s.session_date >= ? AND s.status <> 'CANCELLED' HAVING COUNT(*) > 0")
                .params(person, today)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Set<String> names(Kind kind, long id) {
        if (kind != Kind.GUEST) {
            return Set.of();
        }
        var guest = guest(id);
        return Set.of(guest.email(), guest.name());
    }

    @Override
    public Set<String> fileKeys(Kind kind, long id) {
        return kind == Kind.GUEST ? Set.of(guest(id).email()) : Set.of();
    }

    @Override
    public boolean borneByAnother(String name, Kind kind, long id) {
        var guests = new HashSet<>(
                jdbc.sql("SELECT id FROM guest WHERE erased_at IS NULL AND (LOWER(name) = :name OR email = :name)")
                        .param("name", name.toLowerCase(Locale.ROOT))
                        .query(Long.class)
                        .list());
        if (kind == Kind.GUEST) {
            guests.remove(id);
        }
        return !guests.isEmpty();
    }

    private Guest guest(long id) {
        return jdbc.sql("SELECT email, name FROM guest WHERE id = ?")
                .param(id)
                .query((row, n) -> new Guest(row.getString(1), row.getString(2)))
                .single();
    }
}
