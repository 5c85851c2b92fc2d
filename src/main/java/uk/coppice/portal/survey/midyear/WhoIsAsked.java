package uk.coppice.portal.survey.midyear;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.coppice.portal.people.PostHolder;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.survey.Invited;

/**
 * Who is asked in a mid-year survey, and in which groups their answers count: each person once, at the school of their
 * largest post (kpis.md: 'everyone with an active post on the opening day, each person once, in one unit').
 */
final class WhoIsAsked {

    static final String CENTRAL = "CENTRAL";
    static final String TEACHING = "TEACHING";
    static final String NON_TEACHING = "NON_TEACHING";

    private final Set<StaffGroup> paper;
    private final Set<Long> wishes;

    /**
     * @param paper staff groups that answer on paper
     * @param wishes those who want to be asked although they are away
     */
    WhoIsAsked(Set<StaffGroup> paper, Set<Long> wishes) {
        this.paper = paper;
        this.wishes = wishes;
    }

    List<Invited> of(Collection<PostHolder> staff) {
        return staff.stream().filter(this::asked).map(this::invited).toList();
    }

    /** The same in numbers. */
    AskedNumbers numbers(Collection<PostHolder> staff) {
        Map<String, Integer> units = new TreeMap<>();
        int teaching = 0;
        int onPaper = 0;
        List<Invited> invited = new ArrayList<>(of(staff));
        for (var one : invited) {
            units.merge(one.units().getFirst(), 1, Integer::sum);
            teaching += one.units().get(1).equals(TEACHING) ? 1 : 0;
            onPaper += one.byCode() ? 1 : 0;
        }
        return new AskedNumbers(
                invited.size(), teaching, invited.size() - teaching, onPaper, staff.size() - invited.size(), units);
    }

    private boolean asked(PostHolder one) {
        return !one.away() || wishes.contains(one.person());
    }

    private Invited invited(PostHolder one) {
        String school = one.school();
        return new Invited(
                one.person(),
                List.of(school == null ? CENTRAL : school, one.teaching() ? TEACHING : NON_TEACHING),
                !one.reachable() || paper.contains(one.group()));
    }
}
