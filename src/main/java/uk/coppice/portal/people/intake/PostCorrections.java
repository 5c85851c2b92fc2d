package uk.coppice.portal.people.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.people.intake.Posts.Held;
import uk.coppice.portal.people.intake.Posts.Post;

/**
 * Whether a row that matches no post corrects one, its title or its first day, instead of being another. Only where one
 * answer is possible: at the same school on some of the same days there is one post that the file no longer has, and no
 * other row could mean it. A first day alone is a correction when hours and group are as they were: otherwise the post
 * changed on that day, and both are true.
 */
final class PostCorrections {

    private PostCorrections() {}

    /**
     * The post that a row corrects; null: the row is another post.
     *
     * @param rows all rows of the person that match no post
     * @param candidates posts of the person that the file no longer has
     */
    static @Nullable Held of(Post row, List<Post> rows, List<Held> candidates) {
        var overlapping =
                candidates.stream().filter(held -> overlap(held.post(), row)).toList();
        if (overlapping.size() != 1) {
            return null;
        }
        var only = overlapping.getFirst();
        long claims = rows.stream().filter(other -> overlap(only.post(), other)).count();
        return claims == 1 && corrects(only.post(), row) ? only : null;
    }

    /** A post that the file no longer has and that runs on beside a new one; null: there is none. */
    static @Nullable Post runningBeside(Post row, List<Held> candidates) {
        return candidates.stream()
                .map(Held::post)
                .filter(post -> post.end() == null && overlap(post, row))
                .findFirst()
                .orElse(null);
    }

    private static boolean corrects(Post held, Post row) {
        boolean sameTitle = held.title().equalsIgnoreCase(row.title());
        boolean sameStart = held.start().equals(row.start());
        if (sameStart) {
            return !sameTitle;
        }
        return sameTitle && held.fte() == row.fte() && held.group() == row.group();
    }

    private static boolean overlap(Post one, Post other) {
        return Objects.equals(one.school(), other.school())
                && (one.end() == null || !one.end().isBefore(other.start()))
                && (other.end() == null || !other.end().isBefore(one.start()));
    }
}
