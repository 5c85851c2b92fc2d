package uk.coppice.portal.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.coppice.portal.survey.disclosure.Trust.CENTRAL;
import static uk.coppice.portal.survey.disclosure.Trust.CHOICE;
import static uk.coppice.portal.survey.disclosure.Trust.OTHER;
import static uk.coppice.portal.survey.disclosure.Trust.SCALE;
import static uk.coppice.portal.survey.disclosure.Trust.SCHOOL;
import static uk.coppice.portal.survey.disclosure.Trust.STAFF;
import static uk.coppice.portal.survey.disclosure.Trust.TEACHING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DisclosureTest {

    private static final int[] MIXED = {6, 8, 4, 3, 2};
    private static final int[] FEWER = {3, 4, 2, 1, 1};
    private static final int[] FEW = {1, 1, 1, 0, 0};

    @Test
    void everythingIsShownOfLargeGroupsOfMixedMind() {
        var trust = new Trust(SCALE)
                .with("Ashby", TEACHING, MIXED)
                .with("Ashby", OTHER, MIXED)
                .with("Elmwood", TEACHING, MIXED)
                .with("Elmwood", OTHER, FEWER)
                .with("Larkfield", TEACHING, FEWER)
                .with("Larkfield", OTHER, FEWER);
        assertThat(shown(trust)).containsExactlyElementsOf(trust.groups());
    }

    @Test
    void largeTrustsAreShownWhole() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var trust = new Trust(SCALE, CHOICE);
            for (int school = 0; school < 2 + random.nextInt(10); school++) {
                for (String staff : List.of(TEACHING, OTHER)) {
                    int people = 12 + random.nextInt(20);
                    int[] scale = Trust.answers(random, people - 5, SCALE, 3);
                    scale[1]++;
                    scale[2] += 2;
                    scale[3] += 2;
                    int[] choice = Trust.answers(random, people - 2, CHOICE, 3);
                    choice[0] += 8;
                    choice[1] += 8;
                    trust.with("school " + school, staff, people + 20, people + 14, scale, choice);
                }
            }
            var results = Disclosure.of(10).protect(trust.counts());
            for (var question : trust.questions) {
                assertThat(results.groups(question.key()).keySet())
                        .as("seed " + seed + " " + trust.cells)
                        .containsExactlyElementsOf(trust.groups());
            }
        }
    }

    @Test
    void threeStaffTakeTheNextSmallestWithThem() {
        var trust = new Trust(SCALE)
                .with("Ashby", TEACHING, FEW)
                .with("Elmwood", TEACHING, FEWER)
                .with("Elmwood", OTHER, FEWER)
                .with("Larkfield", TEACHING, MIXED)
                .with("Larkfield", OTHER, MIXED)
                .with("Mill Lane", TEACHING, MIXED)
                .with("Mill Lane", OTHER, MIXED);
        assertThat(shown(trust))
                .containsExactly(
                        new Group(SCHOOL, "Larkfield"),
                        new Group(SCHOOL, "Mill Lane"),
                        new Group(STAFF, OTHER),
                        new Group(STAFF, TEACHING));
    }

    @Test
    void aGroupIsToldInThreeBandsAndTheTrustInAllOptions() {
        var trust = new Trust(SCALE)
                .with("Ashby", TEACHING, new int[] {6, 8, 4, 3, 2, 1})
                .with("Ashby", OTHER, MIXED)
                .with("Elmwood", TEACHING, MIXED)
                .with("Elmwood", OTHER, MIXED);
        var results = Disclosure.of(10).protect(trust.counts());
        assertThat(results.group("views", SCHOOL, "Ashby"))
                .hasValue(new ShownFigure(46, Map.of("favourable", 28, "middle", 8, "unfavourable", 10)));
        var whole = results.whole("views").orElseThrow();
        assertThat(whole.options())
                .containsExactly(
                        Map.entry("strongly agree", 24),
                        Map.entry("agree", 32),
                        Map.entry("neither", 16),
                        Map.entry("disagree", 12),
                        Map.entry("strongly disagree", 8));
        assertThat(whole.apart()).containsExactly(Map.entry("prefer not to say", 1));
        assertThat(whole.figure().responses()).isEqualTo(92);
    }

    @Test
    void aPlainQuestionIsToldAsItIs() {
        int[] half = {12, 13};
        var trust = new Trust(CHOICE).with("Ashby", TEACHING, half).with("Elmwood", OTHER, half);
        var results = Disclosure.of(10).protect(trust.counts());
        assertThat(results.group("when", STAFF, OTHER))
                .hasValue(new ShownFigure(25, Map.of("morning", 12, "afternoon", 13)));
        assertThat(results.group("when", STAFF, OTHER).orElseThrow().favourableShare())
                .isEmpty();
    }

    @Test
    void fewOfOneMindAreWithheldAndManyAreNot() {
        int[] agreed = {5, 8};
        int[] all = {12, 12};
        var small = new Trust(SCALE)
                .with("Ashby", TEACHING, agreed)
                .with("Elmwood", TEACHING, MIXED)
                .with("Larkfield", OTHER, MIXED)
                .with("Mill Lane", OTHER, MIXED);
        assertThat(shown(small)).doesNotContain(new Group(SCHOOL, "Ashby")).contains(new Group(SCHOOL, "Mill Lane"));
        var large = new Trust(SCALE)
                .with("Ashby", TEACHING, all)
                .with("Elmwood", TEACHING, MIXED)
                .with("Larkfield", OTHER, MIXED);
        assertThat(shown(large)).contains(new Group(SCHOOL, "Ashby"));
    }

    @Test
    void everybodyGivingTheSameAnswerIsOnlySaidOfMany() {
        int[] agreed = {0, 7};
        var few = new Trust(SCALE).with("Ashby", TEACHING, agreed).with("Elmwood", OTHER, agreed);
        var nothing = Disclosure.of(10).protect(few.counts());
        assertThat(nothing.whole("views")).isEmpty();
        assertThat(nothing.groups()).isEmpty();
        assertThat(nothing.response()).isEqualTo(new Response(14, 14));

        var many = new Trust(SCALE);
        for (String school : List.of("Ashby", "Elmwood", "Larkfield", "Mill Lane")) {
            many.with(school, TEACHING, agreed).with(school, OTHER, agreed);
        }
        assertThat(Disclosure.of(10).protect(many.counts()).whole("views")).isPresent();
        assertThat(shown(many)).containsExactly(new Group(STAFF, OTHER), new Group(STAFF, TEACHING));
    }

    @Test
    void allButOnePersonInOneGroupHidesTheCut() {
        int[] one = {0, 0, 0, 1};
        var trust = new Trust(SCALE)
                .with("Ashby", TEACHING, MIXED)
                .with("Elmwood", TEACHING, MIXED)
                .with("Elmwood", OTHER, one);
        assertThat(shown(trust)).containsExactly(new Group(SCHOOL, "Ashby"), new Group(SCHOOL, "Elmwood"));
    }

    @Test
    void theCentralTeamIsNotFoundAcrossTheCuts() {
        int[] central = {2, 3, 1, 1, 1};
        var trust = new Trust(SCALE)
                .with(CENTRAL, OTHER, central)
                .with("Ashby", TEACHING, MIXED)
                .with("Elmwood", TEACHING, MIXED)
                .with("Elmwood", OTHER, MIXED);
        assertThat(shown(trust)).contains(new Group(SCHOOL, "Elmwood")).doesNotContain(new Group(SCHOOL, CENTRAL));
        assertThat(Leaks.of(trust, Disclosure.of(10).protect(trust.counts()), SCALE, 10, true))
                .isEmpty();
    }

    /** Non-teaching staff are the central team and four more: either the one or the other may be told of, not both. */
    @Test
    void aGroupThatIsNearlyAnotherIsNotShownBesideIt() {
        var trust = new Trust(SCALE)
                .with(CENTRAL, OTHER, FEWER)
                .with("Ashby", TEACHING, MIXED)
                .with("Ashby", OTHER, FEW)
                .with("Elmwood", TEACHING, MIXED)
                .with("Larkfield", TEACHING, MIXED);
        assertThat(shown(trust))
                .containsExactly(
                        new Group(SCHOOL, "Ashby"),
                        new Group(SCHOOL, "Larkfield"),
                        new Group(STAFF, OTHER),
                        new Group(STAFF, TEACHING));
    }

    @Test
    void aSingleSchoolAndItsCentralTeamAreTheTrust() {
        int[] central = {2, 3, 1, 1, 1};
        var trust = new Trust(SCALE)
                .with("Ashby", TEACHING, MIXED)
                .with("Ashby", OTHER, MIXED)
                .with(CENTRAL, OTHER, central);
        assertThat(shown(trust)).containsExactly(new Group(STAFF, OTHER), new Group(STAFF, TEACHING));
    }

    @Test
    void anEmptyGroupAndAWithheldOneLookAlike() {
        var trust = new Trust(SCALE)
                .with("Ashby", TEACHING, 4, 0, new int[5])
                .with("Elmwood", TEACHING, FEWER)
                .with("Elmwood", OTHER, FEWER)
                .with("Larkfield", TEACHING, MIXED)
                .with("Larkfield", OTHER, MIXED);
        var results = Disclosure.of(10).protect(trust.counts());
        assertThat(results.group("views", SCHOOL, "Ashby"))
                .isEqualTo(results.group("views", SCHOOL, "Elmwood"))
                .isEqualTo(results.group("views", SCHOOL, "no such school"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void nothingIsShownOfASurveyUnderTheFloor() {
        var trust = new Trust(SCALE).with("Ashby", TEACHING, 30, 9, new int[] {3, 3, 3});
        var results = Disclosure.of(10).protect(trust.counts());
        assertThat(results).isEqualTo(ShownResults.NOTHING);
        assertThat(results.lowResponse()).isFalse();
        assertThat(Disclosure.of(5).protect(trust.counts()).whole("views")).isPresent();
        assertThat(Disclosure.of(5).protect(trust.counts()).lowResponse()).isTrue();
        assertThat(Disclosure.of(10)
                        .protect(SurveyCounts.builder(SCHOOL, STAFF)
                                .question(SCALE)
                                .build()))
                .isEqualTo(ShownResults.NOTHING);
    }

    @Test
    void aSurveyWithoutCutsIsShownWhole() {
        var counts = SurveyCounts.builder()
                .question(CHOICE)
                .invited(8)
                .respondents(6)
                .count("when", "morning", 4)
                .count("when", "afternoon", 2)
                .build();
        var results = Disclosure.of(5).protect(counts);
        assertThat(results.whole("when").orElseThrow().figure().responses()).isEqualTo(6);
        assertThat(results.groups("when")).isEmpty();
        assertThat(results.responseBands()).isEmpty();
    }

    @Test
    void aFloorUnderFiveIsRefused() {
        assertThatThrownBy(() -> Disclosure.of(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void sixtySchoolsAreDecidedQuickly() {
        var random = new Random(60);
        var questions = java.util.stream.IntStream.range(0, 25)
                .mapToObj(at -> new Question("question " + at, SCALE.options()))
                .toArray(Question[]::new);
        var trust = new Trust(questions);
        for (int school = 0; school < 60; school++) {
            for (String staff : List.of(TEACHING, OTHER)) {
                int people = 2 + random.nextInt(25);
                int[][] answers = new int[25][];
                for (int at = 0; at < 25; at++) {
                    answers[at] = Trust.answers(random, people, SCALE, 1);
                }
                trust.with("school " + school, staff, people + 5, people, answers);
            }
        }
        var results = Disclosure.of(10).protect(trust.counts());
        assertThat(results.whole()).hasSize(25);
    }

    /** What rules are worth depends on what they leave: with eight of ten in favour, most schools can still see theirs. */
    @Test
    void mostOfATypicalTrustIsShown() {
        int shown = 0;
        int all = 0;
        for (long seed = 0; seed < 200; seed++) {
            var trust = typical(new Random(seed));
            shown += Disclosure.of(10).protect(trust.counts()).groups("views").size();
            all += trust.groups().size();
        }
        assertThat(100 * shown / all).as("of 100 groups").isBetween(60, 95);
    }

    static Trust typical(Random random) {
        var trust = new Trust(SCALE).with(CENTRAL, OTHER, 8, 7, opinions(random, 7));
        int schools = 4 + random.nextInt(5);
        for (int school = 0; school < schools; school++) {
            int staff = 18 + random.nextInt(35);
            for (String group : List.of(TEACHING, OTHER)) {
                int invited = group.equals(TEACHING) ? staff * 2 / 5 : staff * 3 / 5;
                int people = invited * (60 + random.nextInt(31)) / 100;
                trust.with("school " + school, group, invited, people, opinions(random, people));
            }
        }
        return trust;
    }

    private static int[] opinions(Random random, int people) {
        int[] chosen = new int[6];
        for (int person = 0; person < people; person++) {
            int of100 = random.nextInt(100);
            chosen[of100 < 35 ? 0 : of100 < 80 ? 1 : of100 < 90 ? 2 : of100 < 96 ? 3 : of100 < 98 ? 4 : 5]++;
        }
        return chosen;
    }

    private static Iterable<Group> shown(Trust trust) {
        return Disclosure.of(10).protect(trust.counts()).groups("views").keySet();
    }
}
