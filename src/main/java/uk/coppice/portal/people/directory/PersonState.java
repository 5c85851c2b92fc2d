package uk.coppice.portal.people.directory;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.Refusal;

/** Everything of a person that is edited, at one moment: edits make another of it, and undo brings one back. */
record PersonState(
        long id,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String trn,
        List<Post> posts,
        List<Absence> absences)
        implements Serializable {

    /** A post; its full-time equivalent in thousandths, both days inclusive. */
    record Post(
            long id,
            @Nullable Long school,
            String title,
            StaffGroup group,
            int fte,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String reason,
            @Nullable String destination,
            @Nullable Long follows,
            Set<DayOfWeek> days)
            implements Serializable {

        Post ended(LocalDate last, @Nullable String why, @Nullable String to) {
            return new Post(id, school, title, group, fte, start, last, why, to, follows, days);
        }

        boolean sameSchoolAndDays(Post other) {
            return Objects.equals(school, other.school) && start.equals(other.start) && Objects.equals(end, other.end);
        }

        /** Whether both are told of the same stretch of the same work: a file could not tell them apart. */
        boolean sameAs(Post other) {
            return Objects.equals(school, other.school)
                    && title.equalsIgnoreCase(other.title)
                    && start.equals(other.start);
        }
    }

    /** A long absence, by kind only; both days inclusive. */
    record Absence(long id, LocalDate from, @Nullable LocalDate to, boolean family) implements Serializable {}

    Post post(long post) {
        return posts.stream()
                .filter(one -> one.id == post)
                .findFirst()
                .orElseThrow(() -> new Refusal("This post is not there any more. Nothing is changed."));
    }

    Optional<Absence> absence(long absence) {
        return absences.stream().filter(one -> one.id == absence).findFirst();
    }

    PersonState withPosts(List<Post> changed) {
        return new PersonState(id, firstName, lastName, email, trn, List.copyOf(changed), absences);
    }

    PersonState withPost(long post, UnaryOperator<Post> change) {
        post(post);
        return withPosts(posts.stream()
                .map(one -> one.id == post ? change.apply(one) : one)
                .toList());
    }

    PersonState plus(Post post) {
        var all = new ArrayList<>(posts);
        all.add(post);
        return withPosts(all);
    }

    PersonState withAbsences(List<Absence> changed) {
        return new PersonState(id, firstName, lastName, email, trn, posts, List.copyOf(changed));
    }
}
