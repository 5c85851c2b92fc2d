package uk.coppice.portal.improvement.inquiry.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.StaffHistory;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.scorecard.spi.Breakdown;
import uk.coppice.portal.scorecard.spi.MeasureRequest;
import uk.coppice.portal.scorecard.spi.Measurement;
import uk.coppice.portal.scorecard.spi.Step;

/** The figures of inquiries: by hand, and against their definition told day by day, on many small random trusts. */
class InquiryMeasuresTest {

    private static final AcademicYear YEAR = new AcademicYear(2025);
    private static final LocalDate D = YEAR.lastDay();
    private static final School WILLOW = new School(1, "W", "Willow", LocalDate.of(2015, 9, 1), null);
    private static final School OAK = new School(2, "O", "Oak", LocalDate.of(2015, 9, 1), null);
    private static final Set<StaffGroup> TEACHING = Set.of(
            StaffGroup.HEAD,
            StaffGroup.DEPUTY,
            StaffGroup.ASSISTANT_HEAD,
            StaffGroup.TEACHER,
            StaffGroup.UNQUALIFIED_TEACHER);

    private final List<StaffHistory.Post> posts = new ArrayList<>();
    private final List<StaffHistory.Absence> absences = new ArrayList<>();
    private final List<YearInquiry> inquiries = new ArrayList<>();
    private LocalDate asOf = D;

    @Test
    void authorsWithFindingsAtEveryStageAfterThem() {
        for (long person = 1; person <= Stage.values().length; person++) {
            var stage = Stage.values()[(int) person - 1];
            post(person, WILLOW, StaffGroup.TEACHER);
            inquiry(stage, stage == Stage.PLANNED ? null : D.minusDays(60), null, person);
        }

        var reach = reach(InquiryReach.Group.TEACHING);
        assertThat(figure(reach)).isEqualTo("4/7");
        assertThat(people(reach, "missed"))
                .containsExactly("1 inquiry planned", "2 inquiry in progress", "7 inquiry withdrawn");
    }

    @Test
    void whoHasATeachingPostBesideAnotherTeaches() {
        post(1, WILLOW, StaffGroup.TEACHING_ASSISTANT);
        post(1, OAK, StaffGroup.TEACHER);
        post(2, WILLOW, StaffGroup.MIDDAY);
        post(3, null, StaffGroup.CENTRAL);
        inquiry(Stage.FINDINGS_SUBMITTED, D, null, 1, 3);

        assertThat(figure(reach(InquiryReach.Group.TEACHING))).isEqualTo("1/1");
        var others = reach(InquiryReach.Group.NON_TEACHING);
        assertThat(figure(others)).isEqualTo("1/2");
        assertThat(people(others, "missed")).containsExactly("2 no inquiry yet");
        assertThat(others.breakdowns().getFirst().parts())
                .containsExactly(new Breakdown.Part("Willow", 0, 1), new Breakdown.Part("Central team", 1, 1));
    }

    @Test
    void anAuthorWhoLeftOrCameLateIsLeftOutWithTheReason() {
        posts.add(new StaffHistory.Post(
                1, WILLOW, StaffGroup.TEACHER, LocalDate.of(2015, 9, 1), LocalDate.of(2026, 8, 30), 1000));
        posts.add(new StaffHistory.Post(2, WILLOW, StaffGroup.TEACHER, LocalDate.of(2026, 6, 4), null, 1000));
        post(3, WILLOW, StaffGroup.TEACHER);
        absences.add(new StaffHistory.Absence(3, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 6, 3), true));
        inquiry(Stage.PUBLISHED, D.minusDays(60), D.minusDays(30), 1, 2, 3);

        var reach = reach(InquiryReach.Group.TEACHING);
        assertThat(figure(reach)).isEqualTo("0/0");
        assertThat(people(reach, "too-new")).containsExactly("2 89 days in post this year");
        assertThat(people(reach, "away")).containsExactly("3 on long absence, 89 days at work this year");
        assertThat(figure(published())).isEqualTo("1/1");
    }

    @Test
    void nothingLaterThanTheDayCounts() {
        post(1, WILLOW, StaffGroup.TEACHER);
        inquiry(Stage.PUBLISHED, LocalDate.of(2026, 6, 19), LocalDate.of(2026, 7, 10), 1);

        asOf = LocalDate.of(2026, 6, 18);
        assertThat(figure(reach(InquiryReach.Group.TEACHING))).isEqualTo("0/1");
        assertThat(people(reach(InquiryReach.Group.TEACHING), "missed")).containsExactly("1 findings came later");
        assertThat(figure(published())).isEqualTo("0/0");
        asOf = LocalDate.of(2026, 7, 9);
        assertThat(figure(reach(InquiryReach.Group.TEACHING))).isEqualTo("1/1");
        assertThat(figure(published())).isEqualTo("0/1");
        assertThat(published().breakdowns().get(1).parts()).contains(new Breakdown.Part("Reviewed", 1, 0));
        asOf = LocalDate.of(2026, 7, 10);
        assertThat(figure(published())).isEqualTo("1/1");
    }

    @Test
    void whatIsPublishedStandsUnderTheFirstAuthorsSchool() {
        post(1, WILLOW, StaffGroup.TEACHER);
        post(2, OAK, StaffGroup.TEACHER);
        inquiry(Stage.PUBLISHED, D.minusDays(9), D, 2, 1);
        inquiry(Stage.NOT_PUBLISHED, D.minusDays(9), null, 1);
        inquiry(Stage.WITHDRAWN, null, null, 1);
        inquiry(Stage.IN_PROGRESS, null, null, 1);

        var published = published();
        assertThat(figure(published)).isEqualTo("1/2");
        assertThat(published.breakdowns().getFirst().parts())
                .containsExactly(new Breakdown.Part("Oak", 1, 1), new Breakdown.Part("Willow", 0, 1));
        assertThat(published.steps()).extracting(Step::count).containsExactly(4L, 1L, 1L, 2L, 1L, 1L);
    }

    @Test
    void measuresAgreeWithTheirDefinition() {
        var seen = new HashMap<String, Set<String>>();
        for (long seed = 1; seed <= 400; seed++) {
            throwTogether(new Random(seed));
            check(seen, seed, "teaching", told(true), figure(reach(InquiryReach.Group.TEACHING)));
            check(seen, seed, "non-teaching", told(false), figure(reach(InquiryReach.Group.NON_TEACHING)));
            check(seen, seed, "published", toldPublished(), figure(published()));
        }
        assertThat(seen.values()).allSatisfy(figures -> assertThat(figures).hasSizeGreaterThan(10));
    }

    private static void check(
            Map<String, Set<String>> seen, long seed, String measure, String expected, String measured) {
        assertThat(measured).as("%s of the trust of seed %d", measure, seed).isEqualTo(expected);
        seen.computeIfAbsent(measure, key -> new HashSet<>()).add(expected);
    }

    private void throwTogether(Random random) {
        posts.clear();
        absences.clear();
        inquiries.clear();
        asOf = random.nextBoolean() ? D : YEAR.firstDay().plusDays(random.nextInt(365));
        int people = 3 + random.nextInt(12);
        for (long person = 1; person <= people; person++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                var start = random.nextBoolean() ? LocalDate.of(2015, 9, 1) : edge(random);
                var end = random.nextBoolean() ? null : edge(random);
                posts.add(new StaffHistory.Post(
                        person,
                        random.nextInt(5) == 0 ? null : random.nextBoolean() ? WILLOW : OAK,
                        StaffGroup.values()[random.nextInt(StaffGroup.values().length)],
                        start,
                        end == null || end.isBefore(start) ? null : end,
                        100 + random.nextInt(10) * 100));
            }
            if (random.nextInt(3) == 0) {
                var from = edge(random);
                absences.add(new StaffHistory.Absence(
                        person, from, random.nextBoolean() ? null : from.plusDays(random.nextInt(200)), false));
            }
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            var findings = random.nextInt(5) == 0 ? null : edge(random);
            inquiry(
                    Stage.values()[random.nextInt(Stage.values().length)],
                    findings,
                    findings == null || random.nextInt(4) == 0 ? null : findings.plusDays(random.nextInt(40)),
                    LongStream.rangeClosed(1, people)
                            .filter(person -> random.nextInt(3) == 0)
                            .toArray());
        }
    }

    private LocalDate edge(Random random) {
        var edges = List.of(
                YEAR.firstDay(), D, asOf, asOf.minusDays(89), YEAR.firstDay().plusDays(random.nextInt(400) - 20));
        return edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(3) - 1);
    }

    private String told(boolean teaching) {
        LongPredicate group = person -> teaching
                == posts.stream()
                        .anyMatch(post ->
                                post.personId() == person && active(post, asOf) && TEACHING.contains(post.group()));
        LongPredicate counts =
                person -> posts.stream().anyMatch(post -> post.personId() == person && active(post, asOf))
                        && group.test(person)
                        && daysAtWork(person) >= 90;
        LongPredicate reached = person ->
                inquiries.stream().anyMatch(inquiry -> inquiry.authors().contains(person) && withFindings(inquiry));
        return LongStream.rangeClosed(1, 20).filter(counts.and(reached)).count() + "/"
                + LongStream.rangeClosed(1, 20).filter(counts).count();
    }

    private String toldPublished() {
        long all = inquiries.stream().filter(this::withFindings).count();
        long published = inquiries.stream()
                .filter(this::withFindings)
                .filter(inquiry -> inquiry.stage() == Stage.PUBLISHED
                        && inquiry.publishedOn() != null
                        && inquiry.publishedOn().compareTo(asOf) <= 0)
                .count();
        return published + "/" + all;
    }

    private boolean withFindings(YearInquiry inquiry) {
        return !Set.of(Stage.PLANNED, Stage.IN_PROGRESS, Stage.WITHDRAWN).contains(inquiry.stage())
                && inquiry.findingsOn() != null
                && inquiry.findingsOn().compareTo(asOf) <= 0;
    }

    private long daysAtWork(long person) {
        return YEAR.firstDay()
                .datesUntil(asOf.plusDays(1))
                .filter(day -> posts.stream().anyMatch(post -> post.personId() == person && active(post, day)))
                .filter(day -> absences.stream()
                        .noneMatch(absence -> absence.personId() == person
                                && !day.isBefore(absence.from())
                                && (absence.to() == null || !day.isAfter(absence.to()))))
                .count();
    }

    private static boolean active(StaffHistory.Post post, LocalDate day) {
        return !day.isBefore(post.start()) && (post.end() == null || !day.isAfter(post.end()));
    }

    private void post(long person, @Nullable School school, StaffGroup group) {
        posts.add(new StaffHistory.Post(person, school, group, LocalDate.of(2015, 9, 1), null, 1000));
    }

    private void inquiry(Stage stage, @Nullable LocalDate findings, @Nullable LocalDate published, long... authors) {
        inquiries.add(new YearInquiry(
                stage, findings, published, LongStream.of(authors).boxed().toList()));
    }

    private Measurement reach(InquiryReach.Group group) {
        return InquiryReach.of(request(), new StaffHistory(posts, absences), inquiries, group);
    }

    private Measurement published() {
        return InquiryPublished.of(request(), new StaffHistory(posts, absences), inquiries);
    }

    private MeasureRequest request() {
        return new MeasureRequest(YEAR, asOf, Map.of());
    }

    private static String figure(Measurement measurement) {
        return measurement.numerator() + "/" + measurement.denominator();
    }

    private static List<String> people(Measurement measurement, String step) {
        return measurement.steps().stream()
                .filter(each -> each.key().equals(step))
                .flatMap(each -> each.subjects().stream())
                .map(subject ->
                        subject.note().isEmpty() ? "" + subject.personId() : subject.personId() + " " + subject.note())
                .toList();
    }
}
