package uk.coppice.portal.notification;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** Which mails people want. Until they say otherwise, all. */
@Service
public class MailPreferences {

    private final JdbcClient jdbc;
    private final CurrentViewer currentViewer;

    MailPreferences(JdbcClient jdbc, CurrentViewer currentViewer) {
        this.jdbc = jdbc;
        this.currentViewer = currentViewer;
    }

    /** What the current person wants. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public Set<MailChoice> mine() {
        long me = me();
        return of(Set.of(me)).getOrDefault(me, EnumSet.allOf(MailChoice.class));
    }

    /** Sets what the current person wants. */
    @RolesAllowed(Roles.STAFF)
    @Transactional
    public void choose(Set<MailChoice> wanted) {
        long me = me();
        // the person's row first, so that two tabs do not both insert
        jdbc.sql("SELECT id FROM person WHERE id = ? FOR UPDATE")
                .param(me)
                .query(Long.class)
                .optional();
        String set = "confirmations = :confirmations, reminders = :reminders, digests = :digests";
        int known = bind(jdbc.sql("UPDATE mail_preference SET " + set + " WHERE person_id = :me"), me, wanted);
        if (known == 0) {
            bind(
                    jdbc.sql("INSERT INTO mail_preference (person_id, confirmations, reminders, digests) "
                            + "VALUES (:me, :confirmations, :reminders, :digests)"),
                    me,
                    wanted);
        }
    }

    /** What people want, for those who have said so. */
    @Transactional(readOnly = true)
    public Map<Long, Set<MailChoice>> of(Collection<Long> people) {
        Map<Long, Set<MailChoice>> choices = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("SELECT person_id, confirmations, reminders, digests FROM mail_preference "
                            + "WHERE person_id IN (:people)")
                    .param("people", people)
                    .query(row -> {
                        Set<MailChoice> wanted = EnumSet.noneOf(MailChoice.class);
                        for (var choice : MailChoice.values()) {
                            if (row.getBoolean(choice.ordinal() + 2)) {
                                wanted.add(choice);
                            }
                        }
                        choices.put(row.getLong(1), wanted);
                    });
        }
        return choices;
    }

    private static int bind(JdbcClient.StatementSpec statement, long me, Set<MailChoice> wanted) {
        return statement
                .param("me", me)
                .param("confirmations", wanted.contains(MailChoice.CONFIRMATIONS))
                .param("reminders", wanted.contains(MailChoice.REMINDERS))
                .param("digests", wanted.contains(MailChoice.DIGESTS))
                .update();
    }

    private long me() {
        Long person = currentViewer.get().personId();
        if (person == null) {
            throw new AccessDeniedException("Only staff get mails of their own");
        }
        return person;
    }
}
