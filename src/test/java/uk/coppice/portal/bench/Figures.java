package uk.coppice.portal.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints what was measured as lines of a table. */
final class Figures {

    private Figures() {}

    static void print(String what, String figure, String goal) {
        System.out.printf(Locale.ROOT, "BENCH  %-58s %-34s %s%n", what, figure, goal);
    }

    /** Two rates in one run, the middle one of some rounds each. */
    static void ratio(String what, List<Double> real, List<Double> bare, double goal) {
        double a = middle(real);
        double b = middle(bare);
        print(
                what,
                String.format(Locale.ROOT, "%.0f/s, bare JDBC %.0f/s", a, b),
                String.format(Locale.ROOT, "ratio %.2f (goal %.2f)", a / b, goal));
    }

    /** The time that so many of all stay below, in milliseconds. */
    static double percentile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    static void times(String what, long[] nanos, double goal) {
        print(what, middleAndSlow(nanos), String.format(Locale.ROOT, "goal p95 under %.0f ms", goal));
    }

    static String middleAndSlow(long[] nanos) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
                percentile(nanos, 0.5),
                percentile(nanos, 0.95),
                percentile(nanos, 0.99));
    }

    private static double middle(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}
