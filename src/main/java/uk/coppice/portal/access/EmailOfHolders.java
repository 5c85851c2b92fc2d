package uk.coppice.portal.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.spi.WorkEmailGuard;

/**
 * The first time, an account is found to be somebody's by the work email. So until then, who changes the email of somebody
 * with a granted role says whose account gets it: who may not grant one may not do that either.
 */
@Component
class EmailOfHolders implements WorkEmailGuard {

    private final OpenGrants grants;
    private final JdbcClient jdbc;

    EmailOfHolders(OpenGrants grants, JdbcClient jdbc) {
        this.grants = grants;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> whyNot(long person) {
        return grants.areTheViewers() || !grants.any(List.of(person)) || hasAccount(person)
                ? Optional.empty()
                : Optional.of(
                        "They were granted a role and have not signed in yet: whichever account has their work email "
                                + "would get the role. Ask a trust administrator to change the email.");
    }

    private boolean hasAccount(long person) {
        return jdbc.sql("SELECT COUNT(*) FROM sign_in_identity WHERE person_id = ? AND undone = 0")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
