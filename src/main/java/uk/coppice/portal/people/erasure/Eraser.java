package uk.coppice.portal.people.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.ErasedKeys;
import uk.coppice.portal.people.spi.ErasureStep;
import uk.coppice.portal.people.spi.ErasureStep.Fate;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;
import uk.coppice.portal.people.spi.PersonErasure.Holding;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.people.spi.PersonErasure.Known;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;

/** Erases somebody within the caller's transaction, who has asked whether it may be and holds their row. */
@Component
public class Eraser {

    private final List<PersonErasure> parts;
    private final NameSweep sweep;
    private final ErasedKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    Eraser(List<PersonErasure> parts, NameSweep sweep, ErasedKeys keys, JdbcClient jdbc, Clock clock) {
        this.parts = parts;
        this.sweep = sweep;
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that an erasure does.
     *
     * @param count rows
     */
    public record Line(Fate fate, String words, long count) {}

    /** Those whose name, staff number or email begins so, by name, who are not erased. */
    public List<Known> find(Kind kind, String typed, int most) {
        return parts.stream()
                .flatMap(part -> part.find(kind, typed, most).stream())
                .toList();
    }

    /** Somebody who is not erased. */
    public Optional<Known> known(Kind kind, long id) {
        return parts.stream()
                .flatMap(part -> part.hold(kind, id, false).stream())
                .findFirst();
    }

    /** The same, and holds their row until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Known> hold(Kind kind, long id) {
        return parts.stream()
                .flatMap(part -> part.hold(kind, id, true).stream())
                .findFirst();
    }

    /** What goes and what stays of somebody, what goes first; nothing that there is none of. */
    public List<Line> lines(Kind kind, long id) {
        return steps(kind).stream()
                .map(step -> new Line(step.fate(), step.words(), count(step, id)))
                .filter(line -> line.count() > 0)
                .sorted(Comparator.comparing(Line::fate))
                .toList();
    }

    /** What stands in the way, the longest first; none when nothing does. */
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        return parts.stream()
                .flatMap(part -> part.holdings(kind, id, today).stream())
                .sorted(Comparator.comparing(
                        holding -> holding.from() == null ? LocalDate.MAX : holding.from(), Comparator.reverseOrder()))
                .toList();
    }

    /** Those of some people of whom nothing stands in the way, in their order. */
    public List<Long> free(List<Long> people, LocalDate today) {
        var perhapsHeld = new HashSet<Long>();
        for (var some : Ids.slices(people)) {
            parts.forEach(part -> perhapsHeld.addAll(part.perhapsHeld(some, today)));
        }
        return people.stream()
                .filter(id -> !perhapsHeld.contains(id)
                        || holdings(Kind.PERSON, id, today).isEmpty())
                .toList();
    }

    /** Whether somebody else has their name, so that texts of others that mention it stay as they are. */
    public boolean nameIsShared(Kind kind, long id) {
        return names(kind, id).stream().anyMatch(name -> shared(name, kind, id));
    }

    /**
     * Erases somebody, for good.
     *
     * @param reference of the request, as the trust numbers it; may be empty
     * @param by who does it; 0 for somebody without a staff record and for the portal itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Kind kind, long id, ErasureReason reason, String reference, long by) {
        sweep.replace(List.of(eraseRows(kind, id, reason, reference, by)));
    }

    /** Erases several whose time is over: their names are looked for in all texts in one go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eraseAllOver(Kind kind, Collection<Long> ids) {
        sweep.replace(ids.stream()
                .map(id -> eraseRows(kind, id, ErasureReason.TIME_OVER, "", 0))
                .toList());
    }

    /** Returns the names that are theirs alone. */
    private Set<String> eraseRows(Kind kind, long id, ErasureReason reason, String reference, long by) {
        var names = new TreeSet<>(names(kind, id));
        parts.forEach(part -> keys.keep(kind, id, part.fileKeys(kind, id)));
        var now = StoredTime.of(clock.instant());
        for (var step : steps(kind)) {
            if (step.fate() != Fate.STAYS) {
                String what = step.sets().isEmpty()
                        ? "DELETE FROM " + step.table()
                        : "UPDATE " + step.table() + " SET " + step.sets();
                jdbc.sql(what + " WHERE " + step.where())
                        .param("id", id)
                        .param("now", now)
                        .update();
            }
        }
        jdbc.sql("INSERT INTO erasure (id, kind, subject_id, erased_at, erased_by, reason, reference) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), kind.name(), id, now, by, reason.name(), reference)
                .update();
        names.removeIf(name -> shared(name, kind, id));
        return names;
    }

    /** Every column that names a person, or a guest, and is looked after. */
    Set<String> columns(Kind kind) {
        return gathered(kind).columns();
    }

    private Set<String> names(Kind kind, long id) {
        var names = new TreeSet<String>();
        parts.forEach(part -> names.addAll(part.names(kind, id)));
        return names;
    }

    private boolean shared(String name, Kind kind, long id) {
        return parts.stream().anyMatch(part -> part.borneByAnother(name, kind, id));
    }

    private List<ErasureStep> steps(Kind kind) {
        return gathered(kind).steps();
    }

    private ErasureSteps gathered(Kind kind) {
        var steps = new ErasureSteps();
        parts.forEach(part -> {
            if (kind == Kind.PERSON) {
                part.ofPerson(steps);
            } else {
                part.ofGuest(steps);
            }
        });
        return steps;
    }

    private long count(ErasureStep step, long id) {
        return jdbc.sql("SELECT COUNT(*) FROM " + step.table() + " WHERE " + step.where())
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
