package uk.coppice.portal.training.planning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.training.SessionLeads;

/** Writes who leads a session, in order. */
@Component
class LeadRows {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final SessionLeads leads;

    LeadRows(JdbcClient jdbc, SessionLeads leads) {
        this.jdbc = jdbc;
        this.leads = leads;
    }

    List<PlannedLead> of(long session) {
        return leads.of(List.of(session)).getOrDefault(session, List.of()).stream()
                .map(lead -> new PlannedLead(lead.personId(), lead.name()))
                .toList();
    }

    /**
     * Makes these the leads. Whether anything was different.
     *
     * @throws Refusal for too many, twice the same, or somebody who has a place in the session
     */
    boolean replace(long session, List<PlannedLead> wanted) {
        var before = of(session);
        boolean same = before.size() == wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = before.get(i).same(wanted.get(i));
        }
        if (same) {
            return false;
        }
        check(session, wanted);
        jdbc.sql("DELETE FROM session_lead WHERE session_id = ?").param(session).update();
        int order = 1;
        for (var lead : wanted) {
            jdbc.sql("INSERT INTO session_lead (id, session_id, lead_order, person_id, external_name) "
                            + "VALUES (?, ?, ?, ?, ?)")
                    .param(Ids.next())
                    .param(session)
                    .param(order++)
                    .param(lead.personId())
                    .param(lead.personId() == null ? TypedText.line(lead.name()) : null)
                    .update();
        }
        return true;
    }

    private void check(long session, List<PlannedLead> wanted) {
        if (wanted.size() > MOST) {
            throw new Refusal("A session has at most " + MOST + " leads and co-leads. Nothing is saved yet.");
        }
        for (int i = 0; i < wanted.size(); i++) {
            var lead = wanted.get(i);
            if (wanted.subList(0, i).stream().anyMatch(lead::same)) {
                throw new Refusal(lead.name() + " is named twice as a lead. Nothing is saved yet.");
            }
            if (lead.personId() == null) {
                String name = TypedText.line(lead.name());
                if (name.isEmpty() || name.length() > LONGEST_NAME || TypedText.startsFormula(name)) {
                    throw new Refusal("The name of a lead from outside must have 1 to " + LONGEST_NAME
                            + " characters and can't start with =, +, - or @. Nothing is saved yet.");
                }
            } else if (hasPlace(session, lead.personId())) {
                throw new Refusal(lead.name() + " has a place in this session. Who leads it needs none: ask them to "
                        + "cancel it first. Nothing is saved yet.");
            }
        }
    }

    private boolean hasPlace(long session, long person) {
        return jdbc.sql("SELECT COUNT(*) FROM booking WHERE session_id = ? AND person_id = ? AND superseded = 0 "
                                + "AND state <> 'CANCELLED'")
                        .param(session)
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
