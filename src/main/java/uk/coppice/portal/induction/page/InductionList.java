package uk.coppice.portal.induction.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.induction.InductionAccess;
import uk.coppice.portal.induction.InductionCourses;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.Supporter;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.review.Reviews;
import uk.coppice.portal.people.StaffDirectory;

/** The inductions that the current viewer has a part in, but their own: worked out anew each time it is asked for. */
@Component
public class InductionList {

    private final Inductions inductions;
    private final InductionCourses courses;
    private final Reviews reviews;
    private final InductionAccess access;
    private final StaffDirectory directory;
    private final Clock clock;

    InductionList(
            Inductions inductions,
            InductionCourses courses,
            Reviews reviews,
            InductionAccess access,
            StaffDirectory directory,
            Clock clock) {
        this.inductions = inductions;
        this.courses = courses;
        this.reviews = reviews;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /** All lines, what is overdue first, then by name. */
    @Transactional(readOnly = true)
    public List<InductionLine> all() {
        return of(inductions.ofOthers());
    }

    /** The lines of some inductions that the viewer sees. */
    List<InductionLine> of(List<Induction> all) {
        var today = LocalDate.now(clock);
        var people = directory.find(all.stream().map(Induction::personId).toList(), today);
        var coursesOf = courses.of(all);
        var supporters = inductions.supporters(all.stream().map(Induction::id).toList());
        var seen = access.reviewsSeen(all.stream().map(Induction::id).toList());
        var items =
                reviews.of(all.stream().filter(one -> seen.contains(one.id())).toList(), coursesOf);
        var lines = new ArrayList<InductionLine>();
        for (var one : all) {
            var person = people.get(one.personId());
            if (person == null) {
                continue;
            }
            var course = Objects.requireNonNull(coursesOf.get(one.id()));
            var closed = one.closedOn();
            var itsItems = items.getOrDefault(one.id(), List.of());
            lines.add(new InductionLine(
                    one,
                    person,
                    course.required(),
                    course.served(closed != null && closed.isBefore(today) ? closed : today),
                    closed == null ? course.expectedEnd().orElse(null) : null,
                    ReviewItem.next(itsItems).orElse(null),
                    ReviewItem.latest(itsItems)
                            .map(review -> (Boolean) review.onTrack())
                            .orElse(null),
                    seen.contains(one.id()),
                    closed == null ? lacks(supporters.getOrDefault(one.id(), List.of()), one, today) : ""));
        }
        lines.sort(Comparator.comparing((InductionLine line) -> !line.matches(InductionLine.Filter.OVERDUE))
                .thenComparing(line -> !line.matches(InductionLine.Filter.DUE))
                .thenComparing(line -> line.person().lastName())
                .thenComparing(line -> line.person().firstName())
                .thenComparing(line -> line.person().staffNo()));
        return lines;
    }

    /** How many lines each filter has. */
    public static Map<InductionLine.Filter, Integer> counts(List<InductionLine> lines) {
        Map<InductionLine.Filter, Integer> counts = new HashMap<>();
        for (var filter : InductionLine.Filter.values()) {
            counts.put(filter, (int)
                    lines.stream().filter(line -> line.matches(filter)).count());
        }
        return counts;
    }

    /** The lines whose teacher's first, last or whole name or staff number starts with the text. */
    public static List<InductionLine> named(List<InductionLine> lines, String typed) {
        String start = typed.strip().toLowerCase(Locale.UK);
        return lines.stream()
                .filter(line -> {
                    var person = line.person();
                    return Set.of(person.name(), person.lastName() + " ", person.staffNo() + "  ").stream()
                            .anyMatch(name -> name.toLowerCase(Locale.UK).startsWith(start));
                })
                .toList();
    }

    private static String lacks(List<Supporter> supporters, Induction induction, LocalDate today) {
        var day = induction.startedOn().isAfter(today) ? induction.startedOn() : today;
        var lacks = new ArrayList<String>();
        for (var kind : SupportKind.values()) {
            var now = supporters.stream()
                    .filter(one -> one.kind() == kind && one.on(day))
                    .toList();
            if (now.isEmpty()) {
                lacks.add("no " + kind.words().toLowerCase(Locale.UK));
            } else if (now.stream().noneMatch(Supporter::inPost)) {
                lacks.add(kind.words().toLowerCase(Locale.UK) + " has left");
            }
        }
        String words = String.join(", ", lacks);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
