package uk.coppice.portal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.PersonMerge;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

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

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    AccessMerge(JdbcClient jdbc, CurrentViewer currentViewer, Clock clock) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> obstacles(long keep, long other) {
        var viewer = currentViewer.get();
        if (viewer.is(Roles.TRUST_ADMINISTRATOR) || viewer.is(Roles.OPERATOR)) {
            return List.of();
        }
        int granted = jdbc.sql("SELECT COUNT(*) FROM role_grant WHERE person_id IN (:keep, :other) "
                        + "AND (end_date IS NULL OR (end_date >= :today AND end_date >= start_date))")
                .param("keep", keep)
                .param("other", other)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
        return granted == 0
                ? List.of()
                : List.of(
                        "One of the two was granted a role, which a merge would give to whoever signs in as the other. "
                                + "Ask a trust administrator to merge them.");
    }
}
