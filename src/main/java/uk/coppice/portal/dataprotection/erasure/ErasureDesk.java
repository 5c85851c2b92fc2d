package uk.coppice.portal.dataprotection.erasure;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.erasure.Eraser;
import uk.coppice.portal.people.erasure.ErasureReason;
import uk.coppice.portal.people.spi.PersonErasure.Holding;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.people.spi.PersonErasure.Known;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Where human resources and the data protection officer erase somebody: a leaver whose time is over, a guest who asked, a
 * record that should never have been made. It cannot be undone.
 */
@Service
public class ErasureDesk {

    /** References of requests are no longer. */
    public static final int LONGEST_REFERENCE = 40;

    /** The list shows no more than these; the file holds all. */
    public static final int MOST_SHOWN = 200;

    private static final int LONG_WORD = 4;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9 ./_-]*");

    private final Eraser eraser;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    ErasureDesk(Eraser eraser, JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.eraser = eraser;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * An erasure that was done.
     *
     * @param subject the id that stays; a backup knows the person by it
     * @param at on the wall clock
     * @param by who did it; null: the portal itself, or somebody without a staff record
     */
    public record Erased(
            Kind kind,
            long subject,
            LocalDateTime at,
            ErasureReason reason,
            String reference,
            @Nullable String by) {}

    /** People, or guests, whose name, staff number or email begins so; at most so many. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    public List<Known> find(Kind kind, String typed, int most) {
        return eraser.find(kind, typed, most);
    }

    /** What erasing somebody would do; empty when there is nobody such, or they are erased already. Changes nothing. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "record to be erased", person = "#kind.name() == 'PERSON' ? #id : null")
    public Optional<ErasureOutlook> look(Kind kind, long id) {
        return eraser.known(kind, id)
                .map(who -> new ErasureOutlook(
                        kind,
                        who,
                        eraser.lines(kind, id),
                        eraser.holdings(kind, id, LocalDate.now(clock)),
                        eraser.nameIsShared(kind, id)));
    }

    /**
     * Erases somebody, for good.
     *
     * @param key their staff number or email, typed again, so that nobody erases a neighbour in a list
     * @param reference of the request, as the trust numbers it; it must not name them; may be empty
     * @throws Refusal when something stands in the way; nothing is changed then
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "record that was erased", person = "#kind.name() == 'PERSON' ? #id : null")
    public void erase(Kind kind, long id, String key, ErasureReason reason, String reference) {
        var who = eraser.hold(kind, id)
                .orElseThrow(() -> new Refusal("They are not in the directory any more. Nothing is changed."));
        var viewer = currentViewer.get();
        if (kind == Kind.PERSON && viewer.is(id)) {
            throw new Refusal("This is your own record. A colleague erases it. Nothing is changed.");
        }
        if (!who.key().equalsIgnoreCase(key.strip())) {
            throw new Refusal("What you typed is not " + (kind == Kind.PERSON ? "their staff number" : "their email")
                    + ". Nothing is changed.");
        }
        String noted = checked(reference, who);
        requireFree(kind, id);
        eraser.erase(kind, id, reason, noted, viewer.recordedBy());
    }

    /**
     * Erases somebody who was erased before and came back with a backup.
     *
     * @return whether there was anything to erase
     * @throws Refusal when something stands in the way
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    @Audited(value = Act.CHANGED, what = "record that was erased", person = "#kind.name() == 'PERSON' ? #id : null")
    public boolean again(Kind kind, long id) {
        if (eraser.hold(kind, id).isEmpty()) {
            return false;
        }
        requireFree(kind, id);
        eraser.erase(kind, id, ErasureReason.AGAIN, "", currentViewer.get().recordedBy());
        return true;
    }

    /** Who was erased, the latest first: by id, never by name. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    public List<Erased> done() {
        return read(" LIMIT " + MOST_SHOWN);
    }

    /** All of them, to keep apart from backups. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.EXPORTED, what = "list of erasures")
    public List<Erased> all() {
        return read("");
    }

    private List<Erased> read(String limit) {
        return jdbc.sql("SELECT e.kind, e.subject_id, e.erased_at, e.reason, e.reference, p.first_name, p.last_name "
                        + "FROM erasure e LEFT JOIN person p ON p.id = e.erased_by ORDER BY e.id DESC" + limit)
                .query((row, n) -> new Erased(
                        Kind.valueOf(row.getString(1)),
                        row.getLong(2),
                        StoredTime.wall(Objects.requireNonNull(row.getObject(3, LocalDateTime.class)), clock.getZone()),
                        ErasureReason.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6) == null ? null : row.getString(6) + " " + row.getString(7)))
                .list();
    }

    private void requireFree(Kind kind, long id) {
        var holdings = eraser.holdings(kind, id, LocalDate.now(clock));
        if (!holdings.isEmpty()) {
            throw new Refusal(
                    String.join(" ", holdings.stream().map(Holding::why).toList()) + " Nothing is changed.");
        }
    }

    private static String checked(String reference, Known who) {
        String noted = reference.strip();
        if (noted.length() > LONGEST_REFERENCE || !REFERENCE.matcher(noted).matches()) {
            throw new Refusal("The reference can have " + LONGEST_REFERENCE
                    + " letters, digits, dots, dashes and slashes. Nothing is changed.");
        }
        if (names(noted.toLowerCase(Locale.UK), who)) {
            throw new Refusal("The reference names them, and it is kept. Write the number of the request alone.");
        }
        return noted;
    }

    /** A short name counts as a word of its own alone: DSR-12 does not name a Ms R. */
    private static boolean names(String reference, Known who) {
        var words = Set.copyOf(List.of(reference.split("[ ./_-]+")));
        return Pattern.compile("[\\s,]+")
                .splitAsStream((who.name() + " " + who.key()).toLowerCase(Locale.UK))
                .filter(word -> word.length() > 1)
                .anyMatch(word -> word.length() < LONG_WORD ? words.contains(word) : reference.contains(word));
    }
}
