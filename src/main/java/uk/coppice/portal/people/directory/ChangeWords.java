package uk.coppice.portal.people.directory;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different between two states of a person, a line a thing. Never why somebody left: that stays with the post. */
final class ChangeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final PersonState before;
    private final PersonState after;
    private final Function<@Nullable Long, String> schools;
    private final List<String> lines = new ArrayList<>();

    private ChangeWords(PersonState before, PersonState after, Function<@Nullable Long, String> schools) {
        this.before = before;
        this.after = after;
        this.schools = schools;
    }

    /**
     * The lines; none when nothing is different.
     *
     * @param schools the name of a school; of null, the central team's
     */
    static List<String> of(PersonState before, PersonState after, Function<@Nullable Long, String> schools) {
        var words = new ChangeWords(before, after, schools);
        words.person();
        words.posts();
        words.absences();
        return words.lines;
    }

    private void person() {
        differ("Name", before.firstName() + " " + before.lastName(), after.firstName() + " " + after.lastName())
                .ifPresent(lines::add);
        differ("Email", none(before.email()), none(after.email())).ifPresent(lines::add);
        differ("Teacher reference number", none(before.trn()), none(after.trn()))
                .ifPresent(lines::add);
    }

    private void posts() {
        for (var was : before.posts()) {
            after.posts().stream()
                    .filter(now -> now.id() == was.id())
                    .findFirst()
                    .ifPresentOrElse(now -> post(was, now), () -> lines.add("Post removed: " + whole(was)));
        }
        after.posts().stream()
                .filter(now -> before.posts().stream().noneMatch(was -> was.id() == now.id()))
                .forEach(now -> lines.add((now.follows() == null ? "Post added: " : "Carried on as: ") + whole(now)));
    }

    private void post(PersonState.Post was, PersonState.Post now) {
        var parts = new ArrayList<String>();
        differ("title", was.title(), now.title()).ifPresent(parts::add);
        differ("school", schools.apply(was.school()), schools.apply(now.school()))
                .ifPresent(parts::add);
        differ("staff group", was.group().words(), now.group().words()).ifPresent(parts::add);
        differ("FTE", fte(was.fte()), fte(now.fte())).ifPresent(parts::add);
        differ("first day", day(was.start()), day(now.start())).ifPresent(parts::add);
        differ("last day", day(was.end()), day(now.end())).ifPresent(parts::add);
        differ("days", days(was.days()), days(now.days())).ifPresent(parts::add);
        if (!Objects.equals(was.reason(), now.reason()) || !Objects.equals(was.destination(), now.destination())) {
            parts.add("reason or destination noted");
        }
        if (!parts.isEmpty()) {
            lines.add(was.title() + ", " + schools.apply(was.school()) + ": " + String.join("; ", parts));
        }
    }

    private String whole(PersonState.Post post) {
        return post.title() + ", " + schools.apply(post.school()) + ", " + fte(post.fte()) + " FTE, from "
                + day(post.start()) + (post.end() == null ? "" : " to " + day(post.end()));
    }

    private void absences() {
        for (var was : before.absences()) {
            var now = after.absence(was.id());
            if (now.isEmpty()) {
                lines.add("Long absence removed: " + words(was));
            } else if (!now.get().equals(was)) {
                lines.add("Long absence: " + words(was) + " → " + words(now.get()));
            }
        }
        after.absences().stream()
                .filter(now -> before.absence(now.id()).isEmpty())
                .forEach(now -> lines.add("Long absence added: " + words(now)));
    }

    private static String words(PersonState.Absence absence) {
        return (absence.family() ? "family leave" : "other") + " from " + day(absence.from())
                + (absence.to() == null ? "" : " to " + day(absence.to()));
    }

    private static Optional<String> differ(String what, String was, String now) {
        return was.equals(now) ? Optional.empty() : Optional.of(what + ": " + was + " → " + now);
    }

    /** {@code 0.6} of 600. */
    static String fte(int thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    /** {@code Mon, Tue}; 'not told' without any. */
    static String days(Set<DayOfWeek> days) {
        return days.isEmpty()
                ? "not told"
                : days.stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .collect(Collectors.joining(", "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "none" : DAY.format(day);
    }

    private static String none(@Nullable String text) {
        return text == null ? "none" : text;
    }
}
