package uk.coppice.portal.access;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.DataSection;
import uk.coppice.portal.people.spi.PersonalData;
import uk.coppice.portal.platform.retention.RetentionTimes;

/** How somebody signs in and what they may do. Never a key, a code or what either is found by. */
@Component
class AccessData implements PersonalData {

    private static final List<Deed> DEEDS = List.of(
            new Deed("Accounts taken away", "sign_in_identity", "undone_by", "undone_at"),
            new Deed("Notes on sign-ins settled", "sign_in_note", "settled_by", "settled_at"),
            new Deed("Roles granted", "role_grant", "granted_by", "granted_at"),
            new Deed("Roles changed or ended", "role_grant_change", "changed_by", "changed_at"));

    private final RetentionTimes times;

    AccessData(RetentionTimes times) {
        this.times = times;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "Signing in";
    }

    @Override
    public Set<String> columns() {
        return PersonalData.columns(
                DEEDS,
                "role_grant.person_id",
                "sign_in_identity.person_id",
                "sign_in_session.person_id",
                "sign_in_link.person_id",
                "sign_in_note.person_id");
    }

    @Override
    public List<DataSection> sections(DataReading reading) {
        return reading.guest()
                ? List.of()
                : List.of(
                        accounts(reading),
                        sessions(reading),
                        links(reading),
                        notes(reading),
                        roles(reading),
                        roleChanges(reading),
                        reading.deeds("access.recorded", DEEDS));
    }

    private static DataSection accounts(DataReading reading) {
        return reading.section(
                        "access.accounts",
                        "The school account you sign in with",
                        "To know you again when you sign in. There is no password here: your provider keeps that.")
                .text("provider", "Provider")
                .text("issuer", "Who vouches for it")
                .text("subject", "Its key there")
                .text("found_by_email", "Found by email")
                .text("last_email", "Email it gave last")
                .text("last_name", "Name it gave last")
                .moment("bound_at", "First signed in")
                .moment("last_seen_at", "Last signed in")
                .moment("taken_away_at", "Taken away")
                .rows("SELECT provider, issuer, subject, bound_email, last_email, last_name, bound_at, last_seen_at, "
                        + "undone_at FROM sign_in_identity WHERE person_id = :id ORDER BY bound_at, id");
    }

    private DataSection sessions(DataReading reading) {
        return reading.section(
                        "access.sessions",
                        "Where you were signed in",
                        "So that you can end a session on a device that was lost. Deleted "
                                + times.of(AccessRetention.SESSIONS).words() + " after it was last used.")
                .text("device", "Device")
                .code("way", "How")
                .text("provider", "With")
                .moment("signed_in_at", "Signed in")
                .moment("last_used_at", "Last used")
                .moment("ended_at", "Ended")
                .rows("SELECT device, way, provider, started_at, last_seen_at, ended_at FROM sign_in_session "
                        + "WHERE person_id = :id ORDER BY started_at, id");
    }

    private static DataSection links(DataReading reading) {
        return reading.section(
                        "access.links",
                        "One-time sign-in links made for you",
                        "For the day on which the school account does not work. The link itself is not kept.")
                .moment("runs_out_at", "Runs out")
                .moment("used_at", "Used")
                .rows("SELECT expires_at, used_at FROM sign_in_link WHERE person_id = :id ORDER BY expires_at, id");
    }

    private static DataSection notes(DataReading reading) {
        return reading.section(
                        "access.notes",
                        "Notes on your account",
                        "So that an administrator looks at it when your name or email changes at the provider, or "
                                + "somebody else’s account asks for your record. What that other account was is left out.")
                .code("kind", "What was noticed")
                .moment("first_at", "First")
                .moment("last_at", "Last")
                .number("times", "How often")
                .moment("settled_at", "Settled")
                .rows("SELECT kind, first_at, last_at, times, settled_at FROM sign_in_note WHERE person_id = :id "
                        + "ORDER BY first_at, id");
    }

    private static DataSection roles(DataReading reading) {
        return reading.section(
                        "access.roles",
                        "Roles granted to you",
                        "To decide what you may see and do, beyond what follows from your posts.")
                .code("role", "Role")
                .day("from", "From")
                .day("until", "Until")
                .text("reason", "Why")
                .rows("SELECT role, start_date, end_date, reason FROM role_grant WHERE person_id = :id "
                        + "ORDER BY start_date, id");
    }

    private static DataSection roleChanges(DataReading reading) {
        return reading.section(
                        "access.role_changes",
                        "What was changed of roles granted to you",
                        "So that it can be asked later why a role ended, or runs longer.")
                .moment("when", "When")
                .code("role", "Role")
                .day("until_before", "Until, before")
                .day("until_after", "Until, then")
                .text("reason", "Why")
                .who("by", "By")
                .rows("SELECT c.changed_at, g.role, c.end_before, c.end_after, c.reason, c.changed_by "
                        + "FROM role_grant_change c JOIN role_grant g ON g.id = c.grant_id WHERE g.person_id = :id "
                        + "ORDER BY c.changed_at, c.id");
    }
}
