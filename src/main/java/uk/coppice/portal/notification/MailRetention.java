package uk.coppice.portal.notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.TableRule;
import uk.coppice.portal.platform.retention.TableRules;

/** How long mails that are done with are kept, and calendars of leavers answered. */
@Configuration(proxyBeanMethods = false)
class MailRetention {

    @Bean
    RetentionRule mailsRule(TableRules rules, MailProperties properties) {
        var keep = Keep.days((int) properties.keep().toDays());
        return rules.promised(
                        new TableRule.About(
                                "mails",
                                "Mails with subject and words, sent, given up or long out of date",
                                "after they were sent or given up",
                                "A term is enough to answer ‘I was never told’. The setting is portal.mail.keep."),
                        new TableRule.Times(keep, keep, keep))
                .deletes(
                        "mail",
                        "(state <> 'WAITING' AND done_at < :moment) OR (state = 'WAITING' AND first_due_at < :moment)");
    }

    @Bean
    RetentionRule leaversCalendarsRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "leavers-calendars",
                                "Secret addresses of leavers’ calendars, and what they want of mail",
                                "after their last day in post",
                                "A calendar that nobody needs should not answer; a month covers a gap between two posts."),
                        new TableRule.Times(Keep.days(30), Keep.days(1), Keep.months(12)))
                .deletes("calendar_feed", "person_id", left("calendar_feed"))
                .deletes("mail_preference", "person_id", left("mail_preference"));
    }

    private static String left(String table) {
        return "EXISTS (SELECT 1 FROM post p WHERE p.person_id = " + table + ".person_id) "
                + "AND NOT EXISTS (SELECT 1 FROM post p WHERE p.person_id = " + table
                + ".person_id AND (p.end_date IS NULL OR p.end_date > :over))";
    }
}
