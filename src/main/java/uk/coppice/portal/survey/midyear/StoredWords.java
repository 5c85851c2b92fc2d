package uk.coppice.portal.survey.midyear;

import java.util.Map;
import java.util.TreeMap;

/** The sentences about every table and column of surveys: the one place where staff are told what they hold. */
final class StoredWords {

    private static final String SURVEY = "Which survey it belongs to.";
    private static final String STAYS = "Stays.";
    private static final String AT_CLOSING = "Deleted when the survey closes.";

    private static final Map<String, Words> TABLES = new TreeMap<>();

    /** About a table: what a row is, when it goes, and a sentence for each column. */
    record Words(String about, String gone, Map<String, String> columns) {}

    static {
        table("survey", "One row for each survey. Nothing about you.", STAYS)
                .put("id", "Its number in the database.")
                .put("kind", "What it is about: the mid-year survey, a session.")
                .put("code", "Its name in addresses and files, such as midyear-2027.")
                .put("title", "Its title.")
                .put("questionnaire_key", "Which questions were asked.")
                .put("questionnaire_version", "In which wording.")
                .put("minimum_group", "Groups with fewer answers than this are not shown.")
                .put("state", "Planned, open or closed.")
                .put("opens_at", "When it opens.")
                .put("closes_at", "When it closes.")
                .put("invited", "How many people were asked in all.")
                .put("responded", "How many answered in all; counted when it closes.")
                .put("version", "How often these lines were changed.");
        table("survey_invited", "One row for each person asked.", AT_CLOSING)
                .put("survey_id", SURVEY)
                .put("respondent_id", "The person.")
                .put("first_group", "The group that answers count in first: in the mid-year survey the school.")
                .put("second_group", "The other group: teaching staff, or all other staff.")
                .put("by_code", "Whether they answer with a code instead of signing in.");
        table(
                        "survey_answered",
                        "One row for each person who has answered, or has taken a code to answer with, so that nobody answers twice. "
                                + "It does not say when, and nothing of what was answered.",
                        AT_CLOSING)
                .put("survey_id", SURVEY)
                .put("respondent_id", "The person.");
        table(
                        "survey_tally",
                        "Counts: how many people of a group chose an answer. Sending adds 1 to some of these counts; no row is "
                                + "anybody's own.",
                        STAYS)
                .put("id", "The row's number, made before anybody answers.")
                .put("survey_id", SURVEY)
                .put("cut", "Whether the group is a school, a staff group or everybody. Never two at once.")
                .put("unit", "The group.")
                .put("question", "The question.")
                .put("chosen", "The answer.")
                .put("people", "How many chose it.");
        table("survey_turnout", "How many of a group were asked, and how many answered.", STAYS)
                .put("survey_id", SURVEY)
                .put("cut", "Whether the group is a school, a staff group or everybody.")
                .put("unit", "The group.")
                .put("invited", "How many people were asked.")
                .put("responded", "How many answered; written when the survey closes.");
        table(
                        "survey_comment",
                        "What somebody wrote in their own words. The trust office reads it after the closing, before anybody "
                                + "else may.",
                        "Deleted when the survey closes with too few answers.")
                .put("id", "A random number, so that nobody sees which came first.")
                .put("survey_id", SURVEY)
                .put("question", "The question.")
                .put("words", "The words. They may show who wrote them: name nobody.")
                .put("review", "Whether the trust office has read it, and shows it or not.");
        table("survey_receipt", "One row for each receipt. It leads to no person and to no answer.", STAYS)
                .put("receipt_hash", "A fingerprint of the receipt: the receipt itself is not stored.")
                .put("survey_id", SURVEY);
        table("survey_code", "One row for each code to answer with. Nobody notes who has which.", AT_CLOSING)
                .put("code_hash", "A fingerprint of the code: the code itself is not stored.")
                .put("survey_id", SURVEY)
                .put("first_group", "The school that the answer counts in.")
                .put("second_group", "The staff group that the answer counts in.")
                .put("used", "Whether somebody has answered with it.")
                .put("paper", "Whether it was printed, or shown to somebody who asked for it.");
        table("survey_figure", "What may be shown of a closed survey. Worked out once, when it closes.", STAYS)
                .put("survey_id", SURVEY)
                .put("question", "The question.")
                .put("cut", "Whether the group is a school, a staff group or everybody.")
                .put("unit", "The group.")
                .put("band", "The answer; for a group, agreeing, neither or disagreeing.")
                .put("people", "How many.");
        table(
                        "survey_contact_wish",
                        "Staff who are away for long and want to be asked all the same.",
                        "Deleted when they say so.")
                .put("person_id", "The person.")
                .put("since", "Since when.");
        table("survey_paper_group", "Which staff groups answer with a code on paper.", STAYS)
                .put("survey_id", SURVEY)
                .put("staff_group", "The staff group.");
        table("survey_paper", "How many people of a group answer with a code on paper.", AT_CLOSING)
                .put("survey_id", SURVEY)
                .put("first_group", "The school.")
                .put("second_group", "Teaching staff, or all other staff.")
                .put("people", "How many people. No more answers by paper codes than this are taken.")
                .put("printed", "Whether their codes were printed.");
        table("survey_response", "How many have answered so far, in three bands, once a day.", AT_CLOSING)
                .put("survey_id", SURVEY)
                .put("unit", "The school; only of schools with ten people asked or more.")
                .put("band", "Under 50%, 50% to 74%, or 75% or more.")
                .put("as_it_stood", "On which morning.");
        table("survey_unit", "What the groups of a closed survey were called then.", STAYS)
                .put("survey_id", SURVEY)
                .put("cut", "Whether the group is a school, a staff group or everybody.")
                .put("unit", "The group.")
                .put("name", "Its name when the survey closed.")
                .put("school_id", "The school, where it is one.");
        table("survey_comment_release", "That the comments of a survey were read and let through.", STAYS)
                .put("survey_id", SURVEY)
                .put("released_at", "When that was.")
                .put("released_by", "Which administrator let them through.");
        table("survey_action", "What leaders heard in a survey and what they do about it, in their own words.", STAYS)
                .put("id", "Its number in the database.")
                .put("survey_id", SURVEY)
                .put("question", "The question that it is about.")
                .put("school_id", "The school that it is for; without one it is for the whole trust.")
                .put("heard", "What they heard.")
                .put("doing", "What they do.")
                .put("owner_id", "Who sees to it.")
                .put("due", "By when.")
                .put("state", "Planned, under way or done.")
                .put("published_at", "When staff were told.")
                .put("version", "How often it was changed.")
                .put("removed_at", "When a draft was thrown away; for a day it can be brought back.");
        table("survey_action_state", "How far what leaders do has come, from when on.", STAYS)
                .put("id", "Its number in the database.")
                .put("action_id", "Which of the things that leaders do.")
                .put("state", "Planned, under way or done.")
                .put("since", "Since when.")
                .put("set_by", "Which leader said so.");
        table("survey_mailing", "How it goes with the mails about a survey: counts, and no names.", STAYS)
                .put("survey_id", SURVEY)
                .put("kind", "What the survey is about.")
                .put("stage", "Whether the mails that ask are written yet.")
                .put("asked_sent", "How many mails that ask were sent.")
                .put("undelivered", "How many mails that ask could not be delivered.")
                .put("reminded_on", "The day of the last reminder, whoever got it.");
        table(
                        "survey_mail",
                        "One row for each mail about a survey that has not gone out. Nobody can list who is reminded.",
                        "Deleted when the mail is sent, and at the latest when the survey closes.")
                .put("id", "Its number in the database.")
                .put("survey_id", SURVEY)
                .put("respondent_id", "Whom it goes to.")
                .put("guest", "Whether that is a guest from another school.")
                .put("kind", "Whether it asks or reminds.")
                .put("state", "Whether it waits or could not be delivered.")
                .put("first_due_at", "When it could first go out.")
                .put("due_at", "When it can go out.")
                .put("tries", "How often it was tried.")
                .put("claim", "Which server is sending it.")
                .put("claim_until", "Until when.")
                .put("problem", "Why a mail that asks could not be delivered.");
    }

    private StoredWords() {}

    static Words of(String table) {
        return TABLES.getOrDefault(table, new Words("", "", Map.of()));
    }

    private static Columns table(String name, String about, String gone) {
        Map<String, String> columns = new TreeMap<>();
        TABLES.put(name, new Words(about, gone, columns));
        return new Columns(columns);
    }

    private record Columns(Map<String, String> columns) {

        Columns put(String column, String about) {
            columns.put(column, about);
            return this;
        }
    }
}
