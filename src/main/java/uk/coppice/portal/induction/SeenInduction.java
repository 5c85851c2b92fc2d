package uk.coppice.portal.induction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.coppice.portal.people.Person;

/**
 * An induction as the viewer may see it.
 *
 * @param induction the induction
 * @param person the early career teacher, with today's post and school
 * @param sight as what all the viewer sees it
 * @param supporters mentors and tutors of all times, in order of their first days
 */
public record SeenInduction(Induction induction, Person person, Sight sight, List<Supporter> supporters) {

    public SeenInduction {
        supporters = List.copyOf(supporters);
    }

    /** Who is mentor or tutor on a day. */
    public Optional<Supporter> supporter(SupportKind kind, LocalDate day) {
        return supporters.stream()
                .filter(supporter -> supporter.kind() == kind && supporter.on(day))
                .reduce((first, second) -> second);
    }
}
