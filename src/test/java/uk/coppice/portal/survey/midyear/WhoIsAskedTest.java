package uk.coppice.portal.survey.midyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.PostHolder;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.survey.Invited;

class WhoIsAskedTest {

    private static final List<PostHolder> STAFF = List.of(
            new PostHolder(1, "WIL", StaffGroup.TEACHER, true, true, false),
            new PostHolder(2, null, StaffGroup.CENTRAL, false, true, false),
            new PostHolder(3, "WIL", StaffGroup.MIDDAY, false, true, false),
            new PostHolder(4, "WIL", StaffGroup.TEACHER, true, false, false),
            new PostHolder(5, "WIL", StaffGroup.MIDDAY, true, true, true));

    @Test
    void eachOnceInOneGroupOfEachCut() {
        assertThat(new WhoIsAsked(Set.of(StaffGroup.MIDDAY), Set.of()).of(STAFF))
                .containsExactly(
                        new Invited(1, List.of("WIL", "TEACHING"), false),
                        new Invited(2, List.of("CENTRAL", "NON_TEACHING"), false),
                        new Invited(3, List.of("WIL", "NON_TEACHING"), true),
                        new Invited(4, List.of("WIL", "TEACHING"), true));
    }

    @Test
    void whoIsAwayIsAskedWhenTheyWantIt() {
        assertThat(new WhoIsAsked(Set.of(), Set.of(5L)).of(STAFF))
                .contains(new Invited(5, List.of("WIL", "TEACHING"), false));
    }

    @Test
    void numbersNameNobody() {
        assertThat(new WhoIsAsked(Set.of(), Set.of()).numbers(STAFF))
                .isEqualTo(new AskedNumbers(4, 2, 2, 1, 1, Map.of("WIL", 3, "CENTRAL", 1)));
    }
}
