package uk.coppice.portal.survey.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of each group answered, in bands. A group with fewer invited people than the floor has none, and neither may
 * the others together give it away. Bands seldom do, being wide; but where eight of a group's ten people are another
 * group, three quarters of the one is three quarters of the other. So every other band of such a group is tried: one must
 * fit the whole trust's response, the bands shown and the numbers invited, which are in the staff list. While none does,
 * the band of the smallest group that has one goes. A response that the whole trust's alone gives away can't be hidden.
 */
final class ResponseBands {

    private final Layout layout;
    private final SurveyCounts counts;
    private final Set<Layout.Line> small = new HashSet<>();
    private final Set<Layout.Line> told = new HashSet<>();

    ResponseBands(Floor floor, SurveyCounts counts) {
        this.counts = counts;
        layout = counts.layout();
        for (var line : layout.lines()) {
            if (layout.divides(line.axis())) {
                (invited(line) < floor.responses() ? small : told).add(line);
            }
        }
    }

    Map<Group, ResponseBand> shown() {
        var open = small.stream().filter(line -> !givenAway(line, Set.of())).toList();
        while (open.stream().anyMatch(line -> givenAway(line, told))) {
            told.stream()
                    .min(Comparator.comparingInt(this::invited).thenComparing(layout::group))
                    .ifPresent(told::remove);
        }
        var bands = new TreeMap<Group, ResponseBand>();
        told.forEach(line -> bands.put(layout.group(line), band(line)));
        return bands;
    }

    private boolean givenAway(Layout.Line line, Set<Layout.Line> shown) {
        return Arrays.stream(ResponseBand.values())
                .filter(other -> other != band(line))
                .noneMatch(other -> fits(line, other, shown));
    }

    /** Whether people of every cell could have answered so that all that is shown holds, and this group were in a band. */
    private boolean fits(Layout.Line supposed, ResponseBand in, Set<Layout.Line> shown) {
        int rows = layout.groups(0).size();
        int source = rows + layout.groups(1).size();
        int sink = source + 1;
        var network = new Network(sink + 1);
        for (var line : layout.lines()) {
            int least = 0;
            int most = invited(line);
            if (line.equals(supposed) || shown.contains(line)) {
                var band = line.equals(supposed) ? in : band(line);
                least = band.least(invited(line));
                most = band.most(invited(line));
            }
            if (least > most) {
                return false;
            }
            if (line.axis() == 0) {
                network.between(source, line.index(), least, most);
            } else {
                network.between(rows + line.index(), sink, least, most);
            }
        }
        layout.cells().forEach(cell -> network.between(cell.row(), rows + cell.column(), 0, cell.invited()));
        int answered = counts.response().answered();
        network.between(sink, source, answered, answered);
        return network.works();
    }

    private ResponseBand band(Layout.Line line) {
        return ResponseBand.of(counts.respondents(layout.group(line)), invited(line));
    }

    private int invited(Layout.Line line) {
        return layout.invited(line.axis(), line.index());
    }

    /** A circulation in which every arc carries at least something: what it must carry is sent beforehand. */
    private static final class Network {

        private final Flow flow;
        private final int source;
        private int due;

        Network(int nodes) {
            flow = new Flow(nodes + 2);
            source = nodes;
        }

        void between(int from, int to, int least, int most) {
            flow.arc(from, to, most - least);
            flow.arc(source, to, least);
            flow.arc(from, source + 1, least);
            due += least;
        }

        boolean works() {
            return flow.send(source, source + 1) == due;
        }
    }
}
