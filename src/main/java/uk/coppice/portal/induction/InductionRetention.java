package uk.coppice.portal.induction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.TableRule;
import uk.coppice.portal.platform.retention.TableRules;

/**
 * What was written in an induction is kept for six years after its outcome. Source: 'Induction for early career teachers
 * (England)', statutory guidance of the Department for Education, roles and responsibilities: the headteacher is expected
 * to 'retain all relevant documentation/evidence/forms on file for six years'. From when, it does not say; to count from
 * the outcome is the portal's choice. Who left without an outcome may carry on elsewhere, and their last day counts in its
 * place.
 */
@Configuration(proxyBeanMethods = false)
class InductionRetention {

    static final String KEY = "induction";

    private static final String DONE = "induction_id IN (SELECT i.id FROM induction i WHERE "
            + "(i.outcome IN ('PASS', 'FAIL') AND i.outcome_on <= :over) OR ((i.outcome IS NULL OR i.outcome = 'EXTENDED') "
            + "AND EXISTS (SELECT 1 FROM post p WHERE p.person_id = i.person_id) "
            + "AND NOT EXISTS (SELECT 1 FROM post p WHERE p.person_id = i.person_id "
            + "AND (p.end_date IS NULL OR p.end_date > :over))))";

    @Bean
    RetentionRule inductionRecordsRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                KEY,
                                "Reviews, assessments, claims and notes of inductions; start, terms and outcome stay for "
                                        + "the figures",
                                "after the outcome, or the last day in post without one",
                                "Statutory guidance ‘Induction for early career teachers (England)’, Department for "
                                        + "Education: the headteacher keeps documentation, evidence and forms for six "
                                        + "years. It does not say from when: here it is the outcome."),
                        new TableRule.Times(Keep.years(6), Keep.years(6), Keep.years(10)))
                .deletes("induction_review", DONE)
                .deletes("induction_change", DONE)
                .deletes("attendance_claim", DONE)
                .deletes("induction_programme", DONE)
                .empties("induction_outcome", "note = ''", "note <> '' AND " + DONE)
                .empties(
                        "induction_length",
                        "why = '', taken_back_why = NULL",
                        "(why <> '' OR taken_back_why IS NOT NULL) AND " + DONE);
    }
}
