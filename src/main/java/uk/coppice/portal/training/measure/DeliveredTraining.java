package uk.coppice.portal.training.measure;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.School;
import uk.coppice.portal.training.SessionKind;

/**
 * The sessions delivered over some days, who led them and who was present. Cancelled and planned sessions are not in
 * it, nor are marks that are not present. A lead or co-lead is never one of a session's attendees.
 */
public final class DeliveredTraining {

    /**
     * A delivered session.
     *
     * @param id its id
     * @param kind its kind
     * @param date the day it was held
     * @param leads ids of the members of staff who led or co-led it
     */
    public record Session(long id, SessionKind kind, LocalDate date, LongSet leads) {}

    /** Is told of every present attendance; exactly one of person and guest is given. */
    public interface Visitor {

        void staff(Session session, long personId);

        /** A guest, and the school they come from; null when unknown. */
        void guest(Session session, @Nullable School school);
    }

    private static final long GUEST = Long.MIN_VALUE;

    private final Long2ObjectMap<Session> sessions = new Long2ObjectLinkedOpenHashMap<>();
    // Parallel columns: a year of a large trust has hundreds of thousands of attendances.
    private final LongArrayList presentAt = new LongArrayList();
    private final LongArrayList presentWho = new LongArrayList();
    private final List<@Nullable School> guestSchools = new ArrayList<>();

    /** Adds a session; its leads are added apart. */
    public void session(long id, SessionKind kind, LocalDate date) {
        sessions.put(id, new Session(id, kind, date, new LongOpenHashSet()));
    }

    /** Adds a lead of a session already added. */
    public void lead(long session, long person) {
        sessions.get(session).leads().add(person);
    }

    /** Adds a present member of staff, unless they lead the session; add all leads first. */
    public void staffPresent(long session, long person) {
        if (!sessions.get(session).leads().contains(person)) {
            presentAt.add(session);
            presentWho.add(person);
        }
    }

    /** Adds a present guest. */
    public void guestPresent(long session, @Nullable School school) {
        presentAt.add(session);
        presentWho.add(GUEST + guestSchools.size());
        guestSchools.add(school);
    }

    public Collection<Session> sessions() {
        return sessions.values();
    }

    /** Tells the visitor of every present attendance. */
    public void visit(Visitor visitor) {
        for (int i = 0; i < presentAt.size(); i++) {
            var session = sessions.get(presentAt.getLong(i));
            long who = presentWho.getLong(i);
            if (who < 0) {
                visitor.guest(session, guestSchools.get((int) (who - GUEST)));
            } else {
                visitor.staff(session, who);
            }
        }
    }
}
