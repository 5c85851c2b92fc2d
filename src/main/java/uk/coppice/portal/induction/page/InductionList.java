package uk.coppice.portal.induction.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;

/** The inductions that the current viewer has a part in, but their own: worked out anew each time they are asked for. */
@Component
public class InductionList {

    private final Inductions inductions;
    private final InductionCourses courses;
    private final Reviews reviews;
    private final InductionAccess access;
    private final StaffDirectory directory;
    private final Standings standings;
    private final Clock clock;

    InductionList(
            Inductions inductions,
            InductionCourses courses,
            Reviews reviews,
            InductionAccess access,
            StaffDirectory directory,
            Standings standings,
            Clock clock) {
        this.inductions = inductions;
        this.courses = courses;
        this.reviews = reviews;
        this.access = access;
        this.directory = directory;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * A page of lines.
     *
     * @param lines at most as many as were asked for
     * @param total how many lines there are with the filter and the name
     * @param counts how many each filter has, whatever the name
     */
    public record Page(List<InductionLine> lines, int total, Map<InductionLine.Filter, Integer> counts) {}

    /**
     * A page, what is overdue first, then by name. Those that are over are counted and paged by the database; of those
     * that run, the reviews are worked out to put them in order, and the rest of a line for the page alone.
     *
     * @param typed how a teacher's first, last or whole name or staff number begins; empty: everybody
     */
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of inductions", when = "!#result.lines().isEmpty()")
    public Page page(InductionLine.Filter filter, String typed, int from, int size) {
        var running = standings.running();
        var counts = new EnumMap<InductionLine.Filter, Integer>(InductionLine.Filter.class);
        for (var each : InductionLine.Filter.values()) {
            counts.put(
                    each,
                    each == InductionLine.Filter.OVER
                            ? inductions.countOver("")
                            : (int) running.stream()
                                    .filter(one -> one.matches(each))
                                    .count());
        }
        if (filter == InductionLine.Filter.OVER) {
            return new Page(of(inductions.over(typed, from, size)), inductions.countOver(typed), counts);
        }
        var wanted = running.stream()
                .filter(one -> one.matches(filter) && one.named(typed))
                .sorted()
                .toList();
        return new Page(
                of(wanted.stream()
                        .skip(from)
                        .limit(size)
                        .map(Standings.Standing::induction)
                        .toList()),
                wanted.size(),
                counts);
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
