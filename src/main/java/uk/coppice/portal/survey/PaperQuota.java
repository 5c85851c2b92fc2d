package uk.coppice.portal.survey;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No group hands in more answers by codes on paper than it has people who answer on paper. So a sheet that is printed
 * again can hold as many codes as the first one: its length tells nobody how many have answered, and nobody answers
 * beyond the group's number with an old slip and a new one.
 */
final class PaperQuota {

    /** For the code {@code c}: the codes on paper of its group that are used. */
    static final String USED =
            "(SELECT COUNT(*) FROM survey_code u WHERE u.survey_id = c.survey_id AND u.used AND u.paper "
                    + "AND u.first_group = c.first_group AND u.second_group = c.second_group)";

    /** For the code {@code c}: how many may be; where nobody has counted, any number. */
    static final String PEOPLE = "COALESCE((SELECT q.people FROM survey_paper q WHERE q.survey_id = c.survey_id "
            + "AND q.first_group = c.first_group AND q.second_group = c.second_group), 2147483647)";

    private PaperQuota() {}

    /** Whether a code that has just been marked as used is one too many; holds the group's row, so that two are counted. */
    static boolean exceeded(JdbcClient jdbc, String hash) {
        jdbc.sql("SELECT q.people FROM survey_paper q WHERE (q.survey_id, q.first_group, q.second_group) IN "
                        + "(SELECT c.survey_id, c.first_group, c.second_group FROM survey_code c WHERE c.code_hash = ?) "
                        + "FOR UPDATE")
                .param(hash)
                .query(Integer.class)
                .optional();
        return jdbc.sql("SELECT COUNT(*) FROM survey_code c WHERE c.code_hash = ? AND c.paper AND " + USED + " > "
                                + PEOPLE)
                        .param(hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
