package uk.coppice.portal.dataprotection.owndata;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.Everybody;
import uk.coppice.portal.people.spi.DataReader;
import uk.coppice.portal.people.spi.GuestFinder;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Makes a copy of what is held of somebody who asked for it and does not do so themselves: people who left, guests. Who
 * asked, and how it was made sure that they are who they say, is kept with each copy; the copy itself is not.
 */
@Service
public class CopyDesk {

    /** How long whoever ordered a copy can save it. */
    static final Duration READY_FOR = Duration.ofHours(1);

    private static final int LONGEST_NOTE = 300;
    private static final int MOST_FOUND = 30;
    private static final int LAST = 50;

    private final DataCopies copies;
    private final Everybody everybody;
    private final GuestFinder guests;
    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    CopyDesk(
            DataCopies copies,
            Everybody everybody,
            GuestFinder guests,
            JdbcClient jdbc,
            CurrentViewer currentViewer,
            Clock clock) {
        this.copies = copies;
        this.everybody = everybody;
        this.guests = guests;
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /**
     * A copy that was made.
     *
     * @param name of whom; empty when they are gone from the tables
     * @param by who made it
     * @param at on the wall clock
     */
    public record Made(String name, String askedBy, String identityChecked, String by, LocalDateTime at) {}

    /**
     * People, in post or not, whose name or staff number begins with the text, and the guest with this email address.
     *
     * @param text at least two characters; with fewer nobody is found
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "search for a person or guest")
    public List<CopySubject> find(String text) {
        String typed = TypedText.line(text);
        if (typed.length() < 2) {
            return List.of();
        }
        var people = everybody.search(typed, LocalDate.now(clock), MOST_FOUND).stream()
                .map(one -> new CopySubject(
                        one.id(),
                        false,
                        one.name(),
                        one.staffNo() + (one.workplace().isEmpty() ? ", no post today" : ", " + one.workplace())));
        var guest = guests.byEmail(typed).stream()
                .map(one -> new CopySubject(one.id(), true, one.name(), "Guest, " + one.email()));
        return Stream.concat(people, guest).toList();
    }

    /**
     * Notes that a copy is made, and for whom.
     *
     * @return its number, for {@link #take} within the hour
     * @throws Refusal when a note is missing, or it is one's own
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional
    @Audited(
            value = Act.CHANGED,
            what = "order of a copy of personal data",
            person = "#order.subject().guest() ? null : #order.subject().id()")
    public long order(CopyOrder order) {
        var viewer = currentViewer.get();
        String askedBy = note(order.askedBy(), "Write who asked, and how.");
        String checked = note(order.identityChecked(), "Write how you made sure that they are who they say.");
        if (!order.subject().guest() && viewer.is(order.subject().id())) {
            throw new Refusal("This is your own data: you find it under My data.");
        }
        long id = Ids.next();
        jdbc.sql(
                        "INSERT INTO data_copy (id, person_id, guest_id, asked_by, identity_checked, own_words, made_at, made_by) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(order.subject().guest() ? null : order.subject().id())
                .param(order.subject().guest() ? order.subject().id() : null)
                .param(askedBy)
                .param(checked)
                .param(order.ownWords())
                .param(StoredTime.of(clock.instant()))
                .param(viewer.recordedBy())
                .update();
        return id;
    }

    /**
     * The copy itself, for whoever ordered it, within the hour.
     *
     * @throws Refusal when there is none, or it is another's, or the hour is over
     */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional
    @Audited(
            value = Act.EXPORTED,
            what = "copy of personal data",
            person = "@dataCopyOrders.person(#id)",
            object = "#id")
    public DataCopy take(long id) {
        record Ordered(@Nullable Long person, @Nullable Long guest, boolean ownWords) {}
        var ordered = jdbc.sql("SELECT person_id, guest_id, own_words FROM data_copy WHERE id = ? AND made_by = ? "
                        + "AND made_at >= ?")
                .params(
                        id,
                        currentViewer.get().recordedBy(),
                        StoredTime.of(clock.instant().minus(READY_FOR)))
                .query((row, n) ->
                        new Ordered(row.getObject(1, Long.class), row.getObject(2, Long.class), row.getBoolean(3)))
                .optional()
                .orElseThrow(() -> new Refusal("There is no such copy, or its hour is over."));
        var reader = ordered.ownWords() ? DataReader.OFFICE_WITH_OWN_WORDS : DataReader.OFFICE;
        if (ordered.person() != null) {
            return copies.ofPerson(ordered.person(), reader);
        }
        long guest = Objects.requireNonNull(ordered.guest());
        return copies.ofGuest(guests.name(guest).orElse("a guest"), guest, reader);
    }

    /** The copies made last, the newest first. */
    @RolesAllowed({Roles.HR, Roles.DATA_PROTECTION_OFFICER})
    @Transactional(readOnly = true)
    public List<Made> last() {
        return jdbc.sql("SELECT CASE WHEN p.id IS NOT NULL THEN CONCAT(p.first_name, ' ', p.last_name) "
                        + "ELSE COALESCE(g.name, '') END, c.asked_by, "
                        + "c.identity_checked, CASE WHEN b.id IS NULL THEN 'an administrator' "
                        + "ELSE CONCAT(b.first_name, ' ', b.last_name) END, "
                        + "c.made_at FROM data_copy c LEFT JOIN person p ON p.id = c.person_id "
                        + "LEFT JOIN guest g ON g.id = c.guest_id LEFT JOIN person b ON b.id = c.made_by "
                        + "ORDER BY c.made_at DESC, c.id DESC LIMIT " + LAST)
                .query((row, n) -> made(row))
                .list();
    }

    private Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Objects.requireNonNull(StoredTime.wall(row, 5, clock.getZone())));
    }

    private static String note(String typed, String otherwise) {
        String text = TypedText.line(typed);
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new Refusal(otherwise + (text.isEmpty() ? "" : " At most " + LONGEST_NOTE + " characters."));
        }
        return text;
    }
}
