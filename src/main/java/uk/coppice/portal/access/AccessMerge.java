package uk.coppice.portal.access;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonMerge;

/**
 * Granted roles, accounts to sign in with, sessions and sign-in links of two records become those of one person. So
 * whoever merges gives somebody else's account a role: who may not grant one may not merge records with one either.
 */
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

    private final OpenGrants grants;

    AccessMerge(OpenGrants grants) {
        this.grants = grants;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> obstacles(long keep, long other) {
        return grants.areTheViewers() || !grants.any(List.of(keep, other))
                ? List.of()
                : List.of(
                        "One of the two was granted a role, which a merge would give to whoever signs in as the other. "
                                + "Ask a trust administrator to merge them.");
    }
}
