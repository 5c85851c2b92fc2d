package uk.coppice.portal.access;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.ErasureSteps;
import uk.coppice.portal.people.spi.PersonErasure;

/** Accounts, sessions and links of an erased person go. Which role they held from when to when stays, without the reason. */
@Component
class AccessErasure implements PersonErasure {

    private final JdbcClient jdbc;
    private final OpenGrants grants;

    AccessErasure(JdbcClient jdbc, OpenGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    @Override
    public void ofPerson(ErasureSteps steps) {
        steps.goes("Accounts to sign in with", "sign_in_identity.person_id")
                .goes("Notes about sign-ins", "sign_in_note.person_id")
                .goes("Devices and sessions", "sign_in_session.person_id")
                .goes("Sign-in links", "sign_in_link.person_id")
                .emptied("Roles granted, with their dates", "role_grant.person_id", "reason = ''")
                .emptied(
                        "Changes of granted roles",
                        "role_grant_change",
                        "grant_id IN (SELECT g.id FROM role_grant g WHERE g.person_id = :id)",
                        "reason = ''")
                .byId(
                        "sign_in_identity.undone_by",
                        "sign_in_note.settled_by",
                        "role_grant.granted_by",
                        "role_grant_change.changed_by");
    }

    @Override
    public List<Holding> holdings(Kind kind, long id, LocalDate today) {
        return kind != Kind.PERSON || !grants.any(List.of(id))
                ? List.of()
                : List.of(new Holding("They hold a role that was granted to them. End it first.", null));
    }

    @Override
    public Set<Long> perhapsHeld(List<Long> people, LocalDate today) {
        return grants.of(people);
    }

    @Override
    public Set<String> names(Kind kind, long id) {
        var names = new HashSet<String>();
        if (kind == Kind.PERSON) {
            jdbc.sql("SELECT bound_email, COALESCE(last_email, ''), COALESCE(last_name, '') FROM sign_in_identity "
                            + "WHERE person_id = ?")
                    .param(id)
                    .query(row -> {
                        names.addAll(List.of(row.getString(1), row.getString(2), row.getString(3)));
                    });
        }
        names.remove("");
        return names;
    }
}
