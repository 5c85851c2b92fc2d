package uk.coppice.portal.access;

import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonMerge;

/** Granted roles, accounts to sign in with, sessions and sign-in links of two records become those of one person. */
@Component
class AccessMerge implements PersonMerge {

    private static final Set<String> COLUMNS = Set.of(
            "sign_in_link.person_id",
            "role_grant.person_id",
            "role_grant.granted_by",
            "role_grant_change.changed_by",
            "sign_in_identity.person_id",
            "sign_in_identity.undone_by",
            "sign_in_note.person_id",
            "sign_in_note.settled_by",
            "sign_in_session.person_id");

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }
}
