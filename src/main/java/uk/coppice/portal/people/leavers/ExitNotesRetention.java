package uk.coppice.portal.people.leavers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.TableRule;
import uk.coppice.portal.platform.retention.TableRules;

/** What leavers wrote goes twelve months after their last day, as the page of the exit interview tells them before. */
@Configuration(proxyBeanMethods = false)
class ExitNotesRetention {

    @Bean
    RetentionRule exitNotesRule(TableRules rules) {
        var promised = Keep.months(ExitInterviews.TEXTS_KEPT_MONTHS);
        return rules.promised(
                        new TableRule.About(
                                "exit-notes",
                                "What leavers wrote in exit interviews; the coded reasons stay for the turnover",
                                "after the last day",
                                "It is promised to leavers before they write, so the time cannot be changed."),
                        new TableRule.Times(promised, promised, promised))
                .empties(
                        "exit_interview",
                        "went_well = NULL, do_better = NULL, texts_deleted = :today",
                        "left_on <= :over AND texts_deleted IS NULL");
    }
}
