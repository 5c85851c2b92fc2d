package uk.coppice.portal.training;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.TableRule;
import uk.coppice.portal.platform.retention.TableRules;

/** How long what is written beside places and marks is kept. Places and marks themselves count in figures and stay. */
@Configuration(proxyBeanMethods = false)
class TrainingRetention {

    private static final String HELD =
            "session_id IN (SELECT s.id FROM training_session s WHERE s.session_date <= :over)";

    private static final String LEFT = "EXISTS (SELECT 1 FROM post p WHERE p.person_id = reflection.person_id) "
            + "AND NOT EXISTS (SELECT 1 FROM post p WHERE p.person_id = reflection.person_id "
            + "AND (p.end_date IS NULL OR p.end_date > :over))";

    @Bean
    RetentionRule bookingNotesRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "booking-notes",
                                "Notes with places, approvals and corrected marks; the places and marks stay for the figures",
                                "after the session",
                                "They explain a decision while somebody may ask about it, and two academic years of "
                                        + "training records are looked at together."),
                        new TableRule.Times(Keep.months(24), Keep.months(6), Keep.years(6)))
                .empties("booking", "note = NULL", "note IS NOT NULL AND " + HELD)
                .empties("cover_overrule", "note = ''", "note <> '' AND " + HELD)
                .empties("attendance", "reason = NULL", "reason IS NOT NULL AND " + HELD);
    }

    @Bean
    RetentionRule checkInCodesRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "check-in-codes",
                                "What the code of a session to check in is made from",
                                "after the session",
                                "Nobody checks in any more; a register that is opened again gets another code."),
                        new TableRule.Times(Keep.days(30), Keep.days(7), Keep.months(12)))
                .deletes("check_in", "session_id", HELD);
    }

    @Bean
    RetentionRule reflectionsRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "reflections",
                                "What leavers noted about sessions for themselves alone",
                                "after their last day in post",
                                "Nobody but them may read it, and they cannot sign in any more; a year lets somebody come "
                                        + "back, or ask for their own data."),
                        new TableRule.Times(Keep.months(12), Keep.months(1), Keep.years(6)))
                .deletes("reflection", LEFT);
    }
}
