package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.coppice.portal.induction.attendance.EctOverview;
import uk.coppice.portal.induction.attendance.Outlook;

/**
 * What the list of attendance shows, as its address says it.
 *
 * @param show who
 * @param school its name; empty: all
 * @param sort by what
 * @param down whether the order is turned around
 */
record ListAddress(Show show, String school, Sort sort, boolean down) {

    /** Who is shown. */
    enum Show {
        ALL("Everyone"),
        CARE("Behind or at risk"),
        BEHIND("Behind");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean shows(Outlook.Standing standing) {
            return switch (this) {
                case ALL -> true;
                case CARE -> standing.compareTo(Outlook.Standing.AT_RISK) >= 0;
                case BEHIND -> standing.compareTo(Outlook.Standing.BEHIND) >= 0;
            };
        }
    }

    /** What the list is sorted by. */
    enum Sort {
        STANDING(
                "Standing",
                Comparator.comparing((EctOverview.Row row) -> row.outlook().standing())
                        .reversed()),
        NAME("Name", Comparator.comparing(EctOverview.Row::name)),
        SCHOOL("School", Comparator.comparing(EctOverview.Row::school)),
        ATTENDED("Attended", Comparator.comparingDouble(Sort::share)),
        POSSIBLE("Possible", Comparator.comparingInt(row -> row.outlook().spare()));

        private final String words;
        private final Comparator<EctOverview.Row> order;

        Sort(String words, Comparator<EctOverview.Row> order) {
            this.words = words;
            this.order = order;
        }

        String words() {
            return words;
        }

        private static double share(EctOverview.Row row) {
            return row.outlook().due() == 0
                    ? 2
                    : (double) row.outlook().attended() / row.outlook().due();
        }
    }

    static ListAddress of(QueryParameters query) {
        return new ListAddress(
                known(Show.values(), query.getSingleParameter("show").orElse(""), Show.ALL),
                query.getSingleParameter("school").orElse(""),
                known(Sort.values(), query.getSingleParameter("sort").orElse(""), Sort.STANDING),
                query.getSingleParameter("order").filter("down"::equals).isPresent());
    }

    QueryParameters query() {
        Map<String, String> query = new HashMap<>();
        if (show != Show.ALL) {
            query.put("show", code(show));
        }
        if (!school.isEmpty()) {
            query.put("school", school);
        }
        if (sort != Sort.STANDING) {
            query.put("sort", code(sort));
        }
        if (down) {
            query.put("order", "down");
        }
        return QueryParameters.simple(query);
    }

    ListAddress with(Show other) {
        return new ListAddress(other, school, sort, down);
    }

    ListAddress at(String other) {
        return new ListAddress(show, other, sort, down);
    }

    /** Sorted by something; again: turned around. */
    ListAddress by(Sort other) {
        return new ListAddress(show, school, other, other == sort && !down);
    }

    /** Those to show, in order; equal ones by name and number. */
    List<EctOverview.Row> of(List<EctOverview.Row> all) {
        var order = down ? sort.order.reversed() : sort.order;
        return all.stream()
                .filter(row -> show.shows(row.outlook().standing())
                        && (school.isEmpty() || row.school().equals(school)))
                .sorted(order.thenComparing(EctOverview.Row::name).thenComparing(EctOverview.Row::staffNo))
                .toList();
    }

    private static <E extends Enum<E>> E known(E[] all, String code, E fallback) {
        return Arrays.stream(all)
                .filter(one -> code(one).equals(code))
                .findFirst()
                .orElse(fallback);
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
