package uk.coppice.portal.people.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One module's part in erasing somebody: a bean beside the tables that refer to people or guests. Names, numbers and texts
 * go; what figures count stays under the same id, which names nobody any more. All parts work in one transaction.
 */
public interface PersonErasure {

    /** Who is erased. */
    enum Kind {
        /** A member of staff. */
        PERSON,
        /** A guest from another school. */
        GUEST
    }

    /**
     * Why somebody can't be erased yet.
     *
     * @param why a whole sentence, with the way out
     * @param from the first day on which this is no obstacle any more; null when that isn't known
     */
    record Holding(String why, @Nullable LocalDate from) {}

    /**
     * Somebody who can be erased.
     *
     * @param key what they are known by beside the name: a staff number, an email address
     */
    record Known(long id, String name, String key) {}

    /** What becomes of everything that this part keeps of a person: every column that names a person is some part's. */
    void ofPerson(ErasureSteps steps);

    /** What becomes of everything that this part keeps of a guest. */
    default void ofGuest(ErasureSteps steps) {}

    /** Those of this part's own record whose name or key begins so, by name: who is not erased. */
    default List<Known> find(Kind kind, String typed, int most) {
        return List.of();
    }

    /** Somebody of this part's own record who is not erased; within a transaction that writes, their row is held. */
    default Optional<Known> hold(Kind kind, long id, boolean writes) {
        return Optional.empty();
    }

    /** What stands in the way as things are; none when nothing does. */
    default List<Holding> holdings(Kind kind, long id, LocalDate today) {
        return List.of();
    }

    /**
     * Those of some people, at least, of whom {@link #holdings} has something to say: told in one go, so that hundreds of
     * leavers are counted quickly. Who has holdings overrides both.
     *
     * @param people their ids; not empty
     */
    default Set<Long> perhapsHeld(List<Long> people, LocalDate today) {
        return Set.of();
    }

    /** Names, numbers and addresses that this part knows them by: looked for in all texts once the rest is done. */
    default Set<String> names(Kind kind, long id) {
        return Set.of();
    }

    /** What files know them by: kept as fingerprints, so that an old file does not bring them back. */
    default Set<String> fileKeys(Kind kind, long id) {
        return Set.of();
    }

    /** Whether somebody else whom this part knows has a name too, so that texts with it may not be about them. */
    default boolean borneByAnother(String name, Kind kind, long id) {
        return false;
    }
}
