package uk.coppice.portal.dataprotection.request;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.TableRule;
import uk.coppice.portal.platform.retention.TableRules;

/**
 * How long closed requests are kept. Promised: the privacy notice has told the time since there are requests, so no older
 * ones can be lost on the first night.
 */
@Configuration(proxyBeanMethods = false)
class RequestRetention {

    private static final String CLOSED =
            "state IN ('ANSWERED', 'WITHDRAWN') AND COALESCE(answered_on, received_on) <= :over";

    @Bean
    RetentionRule dataRequestsRule(TableRules rules) {
        return rules.promised(
                        new TableRule.About(
                                "data-requests",
                                "Requests and complaints about data with their answers, and that a copy was made",
                                "after the answer, or after they came if they were taken back",
                                "Who is not content goes to the Information Commissioner or to a court, mostly within "
                                        + "months; for three years the trust can show what it did. Open ones stay."),
                        new TableRule.Times(Keep.years(3), Keep.months(12), Keep.years(6)))
                .deletes("data_request_step", "request_id IN (SELECT r.id FROM data_request r WHERE " + CLOSED + ")")
                .deletes("data_request", CLOSED)
                .deletes("data_copy", "made_at < :moment");
    }
}
