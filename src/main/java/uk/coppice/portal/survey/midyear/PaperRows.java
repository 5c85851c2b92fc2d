package uk.coppice.portal.survey.midyear;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.survey.Invited;

/** Reads and writes which staff groups answer on paper, and how many people of each group of a survey do. */
@Component
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many people of one group answer with a code on paper.
     *
     * @param school the code of the school, or {@code CENTRAL}
     * @param group {@code TEACHING} or {@code NON_TEACHING}
     */
    record Pile(String school, String group, int people, boolean printed) {}

    @Transactional(readOnly = true)
    public Set<StaffGroup> groups(long survey) {
        Set<StaffGroup> groups = EnumSet.noneOf(StaffGroup.class);
        jdbc.sql("SELECT staff_group FROM survey_paper_group WHERE survey_id = ?")
                .param(survey)
                .query(String.class)
                .list()
                .forEach(group -> groups.add(StaffGroup.valueOf(group)));
        return groups;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void groups(long survey, Set<StaffGroup> groups) {
        jdbc.sql("DELETE FROM survey_paper_group WHERE survey_id = ?")
                .param(survey)
                .update();
        groups.forEach(group -> jdbc.sql("INSERT INTO survey_paper_group (survey_id, staff_group) VALUES (?, ?)")
                .params(survey, group.name())
                .update());
    }

    /** Counts those who answer on paper, at the opening. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(long survey, Collection<Invited> invited) {
        Map<String, Map<String, Integer>> piles = new TreeMap<>();
        invited.stream()
                .filter(Invited::byCode)
                .forEach(one -> piles.computeIfAbsent(one.units().getFirst(), school -> new TreeMap<>())
                        .merge(one.units().get(1), 1, Integer::sum));
        piles.forEach((school, groups) -> groups.forEach((group, people) -> jdbc.sql(
                        "INSERT INTO survey_paper (survey_id, first_group, second_group, people, printed) "
                                + "VALUES (?, ?, ?, ?, FALSE)")
                .params(survey, school, group, people)
                .update()));
    }

    @Transactional(readOnly = true)
    public List<Pile> piles(long survey) {
        return piles(survey, "");
    }

    /** Those of one school, held until the transaction ends, so that two sheets are not printed at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Pile> hold(long survey, String school) {
        return piles(survey, " FOR UPDATE").stream()
                .filter(pile -> pile.school().equals(school))
                .toList();
    }

    private List<Pile> piles(long survey, String lock) {
        return jdbc.sql("SELECT first_group, second_group, people, printed FROM survey_paper WHERE survey_id = ? "
                        + "ORDER BY first_group, second_group" + lock)
                .param(survey)
                .query((row, n) -> new Pile(row.getString(1), row.getString(2), row.getInt(3), row.getBoolean(4)))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void printed(long survey, String school) {
        jdbc.sql("UPDATE survey_paper SET printed = TRUE WHERE survey_id = ? AND first_group = ?")
                .params(survey, school)
                .update();
    }
}
