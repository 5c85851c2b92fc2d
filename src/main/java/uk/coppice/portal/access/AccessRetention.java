package uk.coppice.portal.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.coppice.portal.platform.retention.Keep;
import uk.coppice.portal.platform.retention.RetentionRule;
import uk.coppice.portal.platform.retention.TableRule;
import uk.coppice.portal.platform.retention.TableRules;

/** How long what is noted of signing in is kept. */
@Configuration(proxyBeanMethods = false)
class AccessRetention {

    static final String SESSIONS = "sign-in-sessions";

    private static final Keep YEAR = Keep.months(12);

    /** The longest session ends within hours, so none that still counts is ever deleted. */
    @Bean
    RetentionRule signInSessionsRule(TableRules rules) {
        return rules.promised(
                        new TableRule.About(
                                SESSIONS,
                                "Where and on which device people were signed in",
                                "after the last use",
                                "A month is enough to look into a sign-in that somebody doubts; more would be watching."),
                        new TableRule.Times(Keep.days(30), Keep.days(7), Keep.days(90)))
                .deletes("sign_in_session", "last_seen_at < :moment");
    }

    @Bean
    RetentionRule signInLinksRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "sign-in-links",
                                "That a one-time link to sign in was made for somebody",
                                "after it ran out",
                                "A link works for minutes; a month is enough to look into one that somebody doubts."),
                        new TableRule.Times(Keep.days(30), Keep.days(7), YEAR))
                .deletes("sign_in_link", "expires_at < :moment");
    }

    @Bean
    RetentionRule signInNotesRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "sign-in-notes",
                                "Notes about accounts that were turned away or changed at the provider",
                                "after it happened last",
                                "They are for an administrator to act on; a year on, nobody will."),
                        new TableRule.Times(YEAR, Keep.months(1), Keep.years(2)))
                .deletes("sign_in_note", "last_at < :moment");
    }

    @Bean
    RetentionRule breakGlassUsesRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "break-glass-uses",
                                "When and from which network address the break-glass administrator was used",
                                "after it",
                                "Who looks into a breach goes back a year or more; two years are kept."),
                        new TableRule.Times(Keep.years(2), YEAR, Keep.years(6)))
                .deletes("break_glass_use", "used_at < :moment");
    }

    /**
     * Their account can't sign in since the day after their last in post, or with a role; with it goes a name and an
     * email.
     */
    @Bean
    RetentionRule leaversAccountsRule(TableRules rules) {
        return rules.of(
                        new TableRule.About(
                                "leavers-accounts",
                                "Accounts that leavers signed in with, and others whose role is over",
                                "after their last day in post, or with a role",
                                "The account lets them in no more; a year spares those who come back the first sign-in."),
                        new TableRule.Times(YEAR, Keep.months(1), Keep.years(6)))
                .deletes(
                        "sign_in_identity",
                        "bound_at < :moment "
                                + "AND NOT EXISTS (SELECT 1 FROM post p WHERE p.person_id = sign_in_identity.person_id "
                                + "AND (p.end_date IS NULL OR p.end_date > :over)) "
                                + "AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = sign_in_identity.person_id "
                                + "AND (g.end_date IS NULL OR g.end_date > :over))");
    }
}
