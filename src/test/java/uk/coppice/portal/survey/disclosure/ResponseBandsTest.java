package uk.coppice.portal.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseBandsTest {

    @ParameterizedTest
    @CsvSource({
        "0,10,UNDER_HALF",
        "4,9,UNDER_HALF",
        "5,10,HALF_OR_MORE",
        "149,200,HALF_OR_MORE",
        "3,4,THREE_QUARTERS_OR_MORE"
    })
    void ratiosAreExact(int answered, int invited, ResponseBand band) {
        assertThat(ResponseBand.of(answered, invited)).isEqualTo(band);
    }

    @Test
    void bandsCoverEveryCountOnce() {
        for (int invited = 1; invited < 60; invited++) {
            for (int answered = 0; answered <= invited; answered++) {
                for (var band : ResponseBand.values()) {
                    assertThat(band.least(invited) <= answered && answered <= band.most(invited))
                            .isEqualTo(ResponseBand.of(answered, invited) == band);
                }
            }
        }
    }

    @Test
    void aSmallGroupHasNoBandAndTheOthersDo() {
        var bands = shown(SurveyCounts.builder("school")
                .invited(8, "CENTRAL")
                .invited(30, "Ashby")
                .invited(40, "Elmwood")
                .respondents(50)
                .respondents("school", "CENTRAL", 5)
                .respondents("school", "Ashby", 12)
                .respondents("school", "Elmwood", 33));
        assertThat(bands)
                .isEqualTo(Map.of(
                        new Group("school", "Ashby"), ResponseBand.UNDER_HALF,
                        new Group("school", "Elmwood"), ResponseBand.THREE_QUARTERS_OR_MORE));
    }

    /** Eight of the ten who don't teach are the central team: three quarters of the ten can't be under six of the eight. */
    @Test
    void aBandThatGivesASmallGroupAwayGoes() {
        var bands = shown(SurveyCounts.builder("school", "staff-group")
                .invited(8, "CENTRAL", "non-teaching")
                .invited(2, "Ashby", "non-teaching")
                .invited(40, "Ashby", "teaching")
                .respondents(36)
                .respondents("school", "CENTRAL", 7)
                .respondents("school", "Ashby", 29)
                .respondents("staff-group", "non-teaching", 9)
                .respondents("staff-group", "teaching", 27));
        assertThat(bands).doesNotContainKey(new Group("staff-group", "non-teaching"));
    }

    /** Tries every way in which people of a tiny trust could have answered. */
    @Test
    void noSmallGroupIsGivenAway() {
        int gone = 0;
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var trust = new Trust();
            for (String cell :
                    new String[] {"CENTRAL non", "Ashby non", "Ashby teach", "Elmwood teach", "Elmwood non"}) {
                int invited = 1 + random.nextInt(8);
                var place = cell.split(" ");
                trust.with(
                        place[0],
                        place[1],
                        invited,
                        Math.max(random.nextInt(invited + 1), random.nextInt(invited + 1)));
            }
            var counts = trust.counts();
            if (counts.response().answered() >= 5) {
                var shown = Disclosure.of(5).protect(counts).responseBands();
                for (var group : trust.groups()) {
                    if (invited(trust, group) < 5) {
                        assertThat(shown).doesNotContainKey(group);
                        assertThat(possible(trust, group, shown).size() > 1
                                        || possible(trust, group, Map.of()).size() == 1)
                                .as("seed " + seed + " " + group + " " + trust.cells + " " + shown)
                                .isTrue();
                    } else if (!shown.containsKey(group)) {
                        gone++;
                    }
                }
            }
        }
        assertThat(gone).as("a test in which no band had to go proves nothing").isPositive();
    }

    private static Set<ResponseBand> possible(Trust trust, Group group, Map<Group, ResponseBand> shown) {
        var bands = EnumSet.noneOf(ResponseBand.class);
        fill(trust, new int[trust.cells.size()], 0, group, shown, bands);
        return bands;
    }

    private static void fill(
            Trust trust, int[] people, int cell, Group group, Map<Group, ResponseBand> shown, Set<ResponseBand> bands) {
        if (cell < people.length) {
            for (int count = 0; count <= trust.cells.get(cell).invited(); count++) {
                people[cell] = count;
                fill(trust, people, cell + 1, group, shown, bands);
            }
            return;
        }
        int all = java.util.stream.IntStream.of(people).sum();
        if (all == trust.cells.stream().mapToInt(Trust.Cell::respondents).sum()
                && shown.entrySet().stream()
                        .allMatch(entry -> band(trust, people, entry.getKey()) == entry.getValue())) {
            bands.add(band(trust, people, group));
        }
    }

    private static ResponseBand band(Trust trust, int[] people, Group group) {
        return ResponseBand.of(
                trust.of(group).stream().map(cell -> people[cell]).sum(), invited(trust, group));
    }

    private static int invited(Trust trust, Group group) {
        return trust.of(group).stream()
                .map(cell -> trust.cells.get(cell).invited())
                .sum();
    }

    private static Map<Group, ResponseBand> shown(SurveyCounts.Builder counts) {
        return Disclosure.of(10).protect(counts.build()).responseBands();
    }
}
