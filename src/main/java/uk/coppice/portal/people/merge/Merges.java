package uk.coppice.portal.people.merge;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.PersonChanged;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.directory.PersonChanges;
import uk.coppice.portal.people.spi.MergeSql;
import uk.coppice.portal.people.spi.PersonMerge;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Makes one person of two records. Everything that refers to the one that goes refers to the other afterwards; its staff
 * number still finds the person. There is no way back.
 */
@Service
public class Merges {

    private static final int MOST_FOUND = 20;

    private final List<PersonMerge> parts;
    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final PersonChanges changes;
    private final CurrentViewer currentViewer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            List<PersonMerge> parts,
            JdbcClient jdbc,
            StaffDirectory directory,
            PersonChanges changes,
            CurrentViewer currentViewer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.directory = directory;
        this.changes = changes;
        this.currentViewer = currentViewer;
        this.events = events;
        this.clock = clock;
    }

    private record Facts(
            String staffNo,
            String name,
            @Nullable String email,
            @Nullable String trn,
            int version) {}

    /**
     * People whose first, last or whole name or staff number starts with the text, in post or not, by name. Post and
     * workplace are empty.
     */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<Person> search(String text) {
        var wanted = new NameSearch(text);
        if (wanted.blank()) {
            return List.of();
        }
        return jdbc.sql("SELECT p.id, p.staff_no, p.first_name, p.last_name FROM person p WHERE " + wanted.condition()
                        + " ORDER BY p.last_name, p.first_name, p.id LIMIT :most")
                .param("typed", wanted.pattern())
                .param("most", MOST_FOUND)
                .query((row, n) ->
                        new Person(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), "", ""))
                .list();
    }

    /** Why two records can't be merged as things stand, in whole sentences; none when they can. */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public List<String> obstacles(long keep, long other) {
        return obstacles(keep, facts(keep), other, facts(other));
    }

    /**
     * Merges the other record into the one to keep. Name, email and teacher reference number stay those of the one kept;
     * what it lacks comes from the other.
     *
     * @param keepVersion and otherVersion the versions that the editor saw
     * @throws Refusal when something stands in the way, or somebody changed one of them meanwhile
     */
    @RolesAllowed({Roles.HR, Roles.TRUST_ADMINISTRATOR, Roles.OPERATOR})
    @UnderLock
    public void merge(long keep, int keepVersion, long other, int otherVersion) {
        directory.hold(Math.min(keep, other));
        directory.hold(Math.max(keep, other));
        var kept = facts(keep);
        var gone = facts(other);
        if (kept.version() != keepVersion || gone.version() != otherVersion) {
            throw new Refusal("One of the two was changed meanwhile. Nothing is merged: look at both again.");
        }
        var reasons = obstacles(keep, kept, other, gone);
        if (!reasons.isEmpty()) {
            throw new Refusal(String.join(" ", reasons));
        }
        var records = new MergeSql(jdbc, keep, other);
        parts.forEach(part -> part.move(records));
        jdbc.sql("DELETE FROM person WHERE id = ?").param(other).update();
        jdbc.sql("UPDATE person SET work_email = COALESCE(work_email, ?), trn = COALESCE(trn, ?), "
                        + "version = version + 1 WHERE id = ?")
                .params(Arrays.asList(gone.email(), gone.trn(), keep))
                .update();
        jdbc.sql("INSERT INTO former_staff_no (staff_no, person_id, since) VALUES (?, ?, ?)")
                .params(gone.staffNo(), keep, StoredTime.of(clock.instant()))
                .update();
        changes.record(
                keep, "Merged with " + gone.name() + " (" + gone.staffNo() + "), whose staff number leads here now");
        events.publishEvent(new PersonChanged(keep));
    }

    private List<String> obstacles(long keep, Facts kept, long other, Facts gone) {
        var reasons = new ArrayList<String>();
        if (keep == other) {
            reasons.add("This is one record already.");
            return reasons;
        }
        if (currentViewer.get().is(other)) {
            reasons.add("You are signed in as " + gone.name() + " (" + gone.staffNo() + "): keep that record.");
        }
        if (kept.trn() != null && gone.trn() != null && !Objects.equals(kept.trn(), gone.trn())) {
            reasons.add(
                    "They have different teacher reference numbers, so they may be two people. If it is one, take the "
                            + "wrong number away first.");
        }
        parts.forEach(part -> reasons.addAll(part.obstacles(keep, other)));
        return reasons;
    }

    private Facts facts(long person) {
        return jdbc.sql("SELECT staff_no, first_name, last_name, work_email, trn, version FROM person WHERE id = ?")
                .param(person)
                .query((row, n) -> new Facts(
                        row.getString(1),
                        row.getString(2) + " " + row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .optional()
                .orElseThrow(() -> new Refusal("One of the two is not in the directory any more. Nothing is merged."));
    }
}
