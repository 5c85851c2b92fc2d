package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evaluations with too few answers to be shown alone. They wait in their lead's pool until the waiting ones have enough
 * together; then the pool is sealed and never changes again, and the next one begins. So what is published of a lead's
 * sessions never overlaps, and no two publications differ by fewer people than the floor.
 *
 * @param alone sessions with enough answers of their own, in closing order
 * @param sealed pools with enough answers, in the order in which they were sealed
 * @param waiting sessions with too few answers so far, in closing order
 */
public record SmallPools(List<String> alone, List<Pool> sealed, List<String> waiting) {

    /** The fewest answers that may be shown of evaluations. */
    public static final int FLOOR = 5;

    public SmallPools {
        alone = List.copyOf(alone);
        sealed = List.copyOf(sealed);
        waiting = List.copyOf(waiting);
    }

    /**
     * A session whose evaluation has been closed.
     *
     * @param session its id
     * @param lead who led it; of several, always the same one
     * @param answers people who evaluated it, final
     */
    public record Closed(String session, String lead, int answers) {

        public Closed {
            if (answers < 0) {
                throw new IllegalArgumentException("A session can't have fewer than no answers");
            }
        }
    }

    /**
     * Sessions of one lead that are shown together or not at all.
     *
     * @param id the session that filled the pool, which is in no other
     * @param lead who led all of them
     * @param sessions in closing order
     * @param answers people who evaluated them, at least {@value SmallPools#FLOOR}
     */
    public record Pool(String id, String lead, List<String> sessions, int answers) {

        public Pool {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Sorts closed evaluations. What is sealed stays so however many follow.
     *
     * @param closed each session once, in closing order
     */
    public static SmallPools of(List<Closed> closed) {
        var alone = new ArrayList<String>();
        var sealed = new ArrayList<Pool>();
        var waiting = new LinkedHashMap<String, List<Closed>>();
        for (var session : closed) {
            if (session.answers() >= FLOOR) {
                alone.add(session.session());
            } else {
                var pool = waiting.computeIfAbsent(session.lead(), _ -> new ArrayList<>());
                pool.add(session);
                int answers = pool.stream().mapToInt(Closed::answers).sum();
                if (answers >= FLOOR) {
                    sealed.add(new Pool(session.session(), session.lead(), keys(pool), answers));
                    waiting.remove(session.lead());
                }
            }
        }
        return new SmallPools(alone, sealed, inClosingOrder(closed, waiting));
    }

    private static List<String> inClosingOrder(List<Closed> closed, Map<String, List<Closed>> waiting) {
        return keys(closed.stream()
                .filter(session ->
                        waiting.getOrDefault(session.lead(), List.of()).contains(session))
                .toList());
    }

    private static List<String> keys(List<Closed> sessions) {
        return sessions.stream().map(Closed::session).toList();
    }
}
