package uk.coppice.portal.survey.disclosure;

/**
 * One question's answers by band.
 *
 * @param lines counts by axis, line and band
 * @param whole counts by band
 * @param scale whether the first band is the favourable one
 */
record Tally(int[][][] lines, int[] whole, boolean scale) {

    static Tally of(SurveyCounts counts, Question question) {
        var bands = question.bands();
        var layout = counts.layout();
        int[][][] lines = new int[2][][];
        for (int axis = 0; axis < 2; axis++) {
            lines[axis] = layout.groups(axis).stream()
                    .map(group -> bands.stream()
                            .mapToInt(band -> band.options().stream()
                                    .mapToInt(option -> counts.count(question, group, option))
                                    .sum())
                            .toArray())
                    .toArray(int[][]::new);
        }
        int[] whole = bands.stream()
                .mapToInt(band -> band.options().stream()
                        .mapToInt(option -> counts.count(question, option))
                        .sum())
                .toArray();
        return new Tally(lines, whole, question.scale());
    }

    int[] bands(Layout.Line line) {
        return lines[line.axis()][line.index()];
    }

    int responses(Layout.Line line) {
        return java.util.Arrays.stream(bands(line)).sum();
    }
}
