package uk.coppice.portal.survey.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * A trust-wide figure that grows while evaluations close. If each entered on its own, two looks at the figure would tell
 * what one session's few people said. So they enter in batches with enough answers, in closing order, and always one full
 * batch behind: at the end of the year the last full batch enters together with whatever is left over, which may be too
 * little for a batch. Any two published totals are the same or differ by at least {@value #FLOOR} answers.
 *
 * @param released evaluations that are in the figure, in closing order
 * @param answers people behind the figure; 0 or at least {@value #FLOOR}
 */
public record ReleasedFigure(List<String> released, int answers) {

    /** The fewest answers by which the figure may grow. */
    public static final int FLOOR = 5;

    public ReleasedFigure {
        released = List.copyOf(released);
    }

    /**
     * A closed evaluation.
     *
     * @param evaluation its id
     * @param answers people who answered, final
     */
    public record Closed(String evaluation, int answers) {

        public Closed {
            if (answers < 0) {
                throw new IllegalArgumentException("An evaluation can't have fewer than no answers");
            }
        }
    }

    /**
     * What is in the figure.
     *
     * @param closed the year's evaluations in closing order; once looked at, only ever added to at its end
     * @param yearOver whether no evaluation of the year is open any more, so that none is added
     */
    public static ReleasedFigure of(List<Closed> closed, boolean yearOver) {
        int released = 0;
        int batch = 0;
        int before = 0;
        boolean sealed = false;
        for (int at = 0; at < closed.size(); at++) {
            batch += closed.get(at).answers();
            if (batch >= FLOOR) {
                released = before;
                before = at + 1;
                batch = 0;
                sealed = true;
            }
        }
        return upTo(closed, yearOver && sealed ? closed.size() : released);
    }

    private static ReleasedFigure upTo(List<Closed> closed, int end) {
        var in = new ArrayList<>(closed.subList(0, end));
        return new ReleasedFigure(
                in.stream().map(Closed::evaluation).toList(),
                in.stream().mapToInt(Closed::answers).sum());
    }
}
