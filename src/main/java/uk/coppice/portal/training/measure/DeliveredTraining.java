package uk.coppice.portal.training.measure;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArraySet;
import it.unimi.dsi.fastutil.longs.LongList;
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
     * @param series the code of its series; null for a single session
     * @param date the day it was held
     * @param leads ids of the members of staff who led or co-led it
     * @param staff ids of the members of staff who were present and did not lead it, each once
     * @param guestSchools of each guest who was present, the school they came from that day; null when that is unknown, or
     *     has never been a school of the trust
     */
    public record Session(
            long id,
            SessionKind kind,
            @Nullable String series,
            LocalDate date,
            LongSet leads,
            LongList staff,
            List<@Nullable School> guestSchools) {}

    private final Long2ObjectMap<Session> sessions = new Long2ObjectLinkedOpenHashMap<>();

    private @Nullable Long2IntMap counted;

    /** Adds a session; its leads are added apart. */
    public void session(long id, SessionKind kind, @Nullable String series, LocalDate date) {
        sessions.put(
                id, new Session(id, kind, series, date, new LongArraySet(2), new LongArrayList(), new ArrayList<>(0)));
    }

    /** Adds a lead of a session already added. */
    public void lead(long session, long person) {
        counted = null;
        sessions.get(session).leads().add(person);
    }

    /** Adds a present member of staff, unless they lead the session; add all leads first. */
    public void staffPresent(long session, long person) {
        counted = null;
        var there = sessions.get(session);
        if (!there.leads().contains(person)) {
            there.staff().add(person);
        }
    }

    /** Adds a present guest. */
    public void guestPresent(long session, @Nullable School school) {
        sessions.get(session).guestSchools().add(school);
    }

    /** How many different sessions that count towards the CPD aim each person led or was present at; worked out once. */
    Long2IntMap countedSessions() {
        if (counted == null) {
            var sessionsOf = new Long2IntOpenHashMap();
            // A person has one current mark a session, and a lead has none that counts, so no session comes twice.
            for (var session : sessions.values()) {
                if (session.kind().countsTowardsAim()) {
                    session.leads().forEach(lead -> sessionsOf.addTo(lead, 1));
                    session.staff().forEach(person -> sessionsOf.addTo(person, 1));
                }
            }
            counted = sessionsOf;
        }
        return counted;
    }

    boolean has(long session) {
        return sessions.containsKey(session);
    }

    LocalDate date(long session) {
        return sessions.get(session).date();
    }

    public Collection<Session> sessions() {
        return sessions.values();
    }
}
