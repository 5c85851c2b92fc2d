package uk.coppice.portal.people.leavers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.people.spi.NewsWriter;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.DateWords;

/** Offers an exit interview by mail, once, while the leaver still has an account: from six weeks before the last day. */
@Component
class ExitNews implements NewsWriter {

    private static final String OFFERED = "EXIT_INTERVIEW";

    private final LeaverPosts posts;
    private final InterviewRows rows;
    private final Clock clock;

    ExitNews(LeaverPosts posts, InterviewRows rows, Clock clock) {
        this.posts = posts;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OFFERED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalNews> due() {
        var today = LocalDate.now(clock);
        var last = today.plusDays(ExitInterviews.OFFERED_DAYS_BEFORE);
        var leaving = new Leavings(posts.ofEnding(today, last)).ofTrust(today, last);
        var said = rows.of(leaving.stream().map(Leaving::personId).distinct().toList());
        return leaving.stream()
                .filter(each -> said.getOrDefault(each.personId(), List.of()).stream()
                        .noneMatch(interview -> interview.belongsTo(each.day())))
                .map(each -> new PersonalNews(
                        OFFERED, each.personId(), each.personId(), each.day().toString()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> words(PersonalNews news) {
        var day = LocalDate.parse(news.detail());
        var today = LocalDate.now(clock);
        boolean leaves = !day.isBefore(today)
                && !new Leavings(posts.of(news.person())).ofTrust(day, day).isEmpty();
        if (!leaves || rows.find(news.person(), day).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new NewsWords(
                "A few questions, if you like",
                "Would you tell us how it was?",
                List.of(
                        "before your last day, please tell us how working here was for you, if you like: a few questions, "
                                + "about five minutes. It is up to you, and you can say that you would rather not."),
                "Exit interview",
                List.of(new NewsWords.Fact("Until", new DateWords(today).day(day) + ", your last day")),
                "Answer, or decline",
                "/exit-interview",
                List.of(
                        "Human resources alone reads it. What you write is deleted twelve months after your last day; the "
                                + "coded reason stays."),
                "You get this because everyone who leaves is asked.",
                false));
    }
}
