package uk.coppice.portal.induction.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When reviews and assessments are due. An induction term is a third of a school year, counted from the start of the
 * induction: who starts in the middle of a school term has terms of their own. A formal assessment is due at the end of
 * the first year, which is after three terms served, and one at the end of the induction; a part-time teacher reaches
 * both later. A progress review is due in every induction term without a formal assessment. Who leaves a school between
 * two assessments, or moves to another, has an interim assessment by the last day there: as soon as that day is known,
 * and overdue when it was known late. The guidance asks for it after one term or more at the school; here it is asked
 * for always, as the next school needs it all the same. Source: 'Induction for early career teachers (England)',
 * statutory guidance, section 2 under 'Progress reviews', 'Formal assessments' and 'Interim assessments'.
 */
public final class ReviewPlan {

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(3);
    /** At an FTE of a tenth, six terms take twenty years; nobody is planned further. */
    private static final int MOST_TERMS = 60;

    private ReviewPlan() {}

    /** All that are due from the start to the end, in order of the days by which they are due. */
    public static List<Planned> of(Course course) {
        var start = course.facts().startedOn();
        var required = course.required();
        var first = required.compareTo(FIRST_YEAR) > 0 ? course.servedOn(FIRST_YEAR) : Optional.<LocalDate>empty();
        var last = course.servedOn(required);
        var planned = new ArrayList<Planned>();
        var from = start;
        for (int term = 1; term <= MOST_TERMS; term++) {
            var end = course.goneOn(term);
            boolean assessed = false;
            if (within(first, from, end)) {
                planned.add(new Planned(ReviewKind.FIRST, 0, term, from, first.orElseThrow()));
                assessed = true;
            }
            if (within(last, from, end)) {
                planned.add(new Planned(ReviewKind.FINAL, 0, term, from, last.orElseThrow()));
                break;
            }
            if (end.isEmpty()) {
                break;
            }
            if (!assessed) {
                planned.add(new Planned(ReviewKind.PROGRESS, term, term, from, end.get()));
            }
            from = end.get().plusDays(1);
        }
        planned.addAll(interim(course, planned, last));
        planned.sort(Comparator.comparing(Planned::due).thenComparing(Planned::kind));
        return planned;
    }

    private static boolean within(Optional<LocalDate> day, LocalDate from, Optional<LocalDate> end) {
        return day.isPresent()
                && !day.get().isBefore(from)
                && (end.isEmpty() || !day.get().isAfter(end.get()));
    }

    private static List<Planned> interim(Course course, List<Planned> others, Optional<LocalDate> last) {
        var interim = new ArrayList<Planned>();
        var stretches = course.stretches();
        for (int i = 0; i < stretches.size(); i++) {
            var stretch = stretches.get(i);
            boolean leaves = i + 1 < stretches.size()
                    ? leaves(course, stretch)
                    : stretch.to().equals(course.lastDayInPost());
            if (!leaves || last.isPresent() && !stretch.to().isBefore(last.get())) {
                continue;
            }
            var assessed = others.stream()
                    .filter(other -> other.kind().formal() && !other.due().isAfter(stretch.to()))
                    .map(Planned::due)
                    .max(Comparator.naturalOrder());
            boolean nothingSince = assessed.isPresent()
                    && stretch.days().between(assessed.get().plusDays(1), stretch.to()) == 0;
            if (!nothingSince) {
                int term = (int) Math.ceil(Math.max(course.gone(stretch.to()), Double.MIN_VALUE));
                interim.add(new Planned(ReviewKind.INTERIM, interim.size() + 1, term, stretch.from(), stretch.to()));
            }
        }
        return interim;
    }

    /** Whether the teacher has no teaching post at that school any more on the day after. */
    private static boolean leaves(Course course, Stretch stretch) {
        var after = stretch.to().plusDays(1);
        return course.facts().posts().stream()
                .filter(post -> post.group().teaching() && post.active(after))
                .noneMatch(post -> post.school() == null
                        ? stretch.school() == null
                        : Long.valueOf(post.school().id()).equals(stretch.school()));
    }
}
