package uk.coppice.portal.induction.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Induction;
import uk.coppice.portal.induction.InductionCourses;
import uk.coppice.portal.induction.InductionRegister;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.Supporter;
import uk.coppice.portal.induction.terms.ReviewKind;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.people.spi.NewsWriter;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.Ids;

/**
 * Reminds induction tutors of reviews and assessments: four weeks before one is due, and once when its day has gone by.
 * Never of what one found.
 */
@Component
class ReviewNews implements NewsWriter {

    private static final String DUE = "REVIEW_DUE";
    private static final String OVERDUE = "REVIEW_OVERDUE";
    // What has been overdue for longer is no news, and stands on the first page all the same.
    private static final int OVERDUE_DAYS = 60;
    private static final String FIELDS = "/";

    private final Reviews reviews;
    private final InductionRegister register;
    private final InductionCourses courses;
    private final Inductions inductions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewNews(
            Reviews reviews,
            InductionRegister register,
            InductionCourses courses,
            Inductions inductions,
            JdbcClient jdbc,
            Clock clock) {
        this.reviews = reviews;
        this.register = register;
        this.courses = courses;
        this.inductions = inductions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DUE, OVERDUE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalNews> due() {
        var today = LocalDate.now(clock);
        var running = register.between(today, today).stream()
                .filter(induction -> induction.closedOn() == null)
                .toList();
        List<PersonalNews> news = new ArrayList<>();
        Ids.slices(running.stream().map(Induction::id).toList()).forEach(some -> {
            var ids = Set.copyOf(some);
            find(running.stream().filter(one -> ids.contains(one.id())).toList(), today, news);
        });
        return news;
    }

    private void find(List<Induction> some, LocalDate today, Collection<PersonalNews> news) {
        var items = reviews.of(some, courses.of(some));
        var supporters = inductions.supporters(items.keySet());
        items.forEach((induction, of) -> of.stream()
                .filter(item -> item.state() == ReviewItem.State.DUE
                        || item.state() == ReviewItem.State.OVERDUE
                                && !item.planned().due().isBefore(today.minusDays(OVERDUE_DAYS)))
                .forEach(item -> supporters.getOrDefault(induction, List.of()).stream()
                        .filter(one -> one.kind() == SupportKind.TUTOR && one.on(today))
                        .map(Supporter::personId)
                        .distinct()
                        .forEach(tutor -> news.add(new PersonalNews(
                                item.state() == ReviewItem.State.DUE ? DUE : OVERDUE,
                                tutor,
                                induction,
                                item.planned().kind()
                                        + FIELDS
                                        + item.planned().number()
                                        + FIELDS
                                        + item.planned().due())))));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> words(PersonalNews news) {
        String[] fields = news.detail().split(FIELDS, -1);
        var kind = ReviewKind.valueOf(fields[0]);
        int number = Integer.parseInt(fields[1]);
        var due = LocalDate.parse(fields[2]);
        var today = LocalDate.now(clock);
        boolean recorded =
                jdbc.sql("SELECT COUNT(*) FROM induction_review WHERE induction_id = ? AND kind = ? AND term = ?")
                                .params(news.about(), kind.name(), number)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (recorded || news.kind().equals(DUE) && due.isBefore(today)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "SELECT p.first_name, p.last_name, p.staff_no FROM induction i JOIN person p ON p.id = i.person_id "
                                + "JOIN induction_support su ON su.induction_id = i.id WHERE i.id = :induction "
                                + "AND su.kind = 'TUTOR' AND su.person_id = :tutor AND su.from_date <= :today "
                                + "AND (su.to_date IS NULL OR su.to_date >= :today) "
                                + "AND (i.outcome IS NULL OR i.outcome = 'EXTENDED')")
                .param("induction", news.about())
                .param("tutor", news.person())
                .param("today", today)
                .query((row, n) -> words(kind, due, today, row.getString(1) + " " + row.getString(2), row.getString(3)))
                .optional();
    }

    private static NewsWords words(ReviewKind kind, LocalDate due, LocalDate today, String name, String staffNo) {
        boolean overdue = due.isBefore(today);
        String what = kind.words();
        String day = new DateWords(today).day(due);
        return new NewsWords(
                (overdue ? "Overdue: " : "Due by " + day + ": ") + what.toLowerCase(java.util.Locale.UK),
                what + (overdue ? " overdue" : " due"),
                List.of("you are the induction tutor of " + name + ". "
                        + (kind == ReviewKind.PROGRESS
                                ? "A progress review"
                                : "The " + what.toLowerCase(java.util.Locale.UK))
                        + (overdue ? " was due by " : " is due by ") + day + ", and none is recorded yet."),
                "Induction of " + name,
                List.of(new NewsWords.Fact("Due by", day)),
                "Record it",
                "/inductions/" + staffNo,
                List.of(),
                "You get this because you are the induction tutor.",
                true);
    }
}
