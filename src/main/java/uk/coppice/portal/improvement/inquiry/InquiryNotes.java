package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.Roles;

/** Fills in what a trust's file of inquiries does not say, from papers that somebody holds. */
@Service
public class InquiryNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    InquiryNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes the texts of an inquiry.
     *
     * @param here whether it is published on the portal's own page, with the consent of every author, all named
     * @throws Refusal when no inquiry has the code, or a text is too long
     */
    @RolesAllowed(Roles.OPERATOR)
    @UnderLock
    public void note(String code, String doing, String knowing, String findings, boolean here) {
        long id = jdbc.sql("SELECT id FROM inquiry WHERE code = ? FOR UPDATE")
                .param(code)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("No inquiry has the code " + code + "."));
        jdbc.sql("UPDATE inquiry SET doing = ?, knowing = ?, findings = ?, in_portal = TRUE, version = version"
                        + " + 1 WHERE id = ?")
                .params(
                        PlanCheck.text(doing, "What you will do", PlanCheck.LONGEST_TEXT),
                        PlanCheck.text(knowing, "How you will know", PlanCheck.LONGEST_TEXT),
                        PlanCheck.text(findings, "The findings", PlanCheck.LONGEST_FINDINGS),
                        id)
                .update();
        if (here) {
            jdbc.sql("UPDATE inquiry SET public_url = NULL WHERE id = ? AND stage = 'PUBLISHED'")
                    .param(id)
                    .update();
            jdbc.sql("UPDATE inquiry_author SET consent = 'GIVEN', named = TRUE, consent_by = 0, consent_at = ? "
                            + "WHERE inquiry_id = ? AND joined = TRUE")
                    .params(StoredTime.of(clock.instant()), id)
                    .update();
        }
    }
}
