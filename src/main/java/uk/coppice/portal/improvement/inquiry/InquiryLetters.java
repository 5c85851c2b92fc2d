package uk.coppice.portal.improvement.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.people.spi.NewsWriter;
import uk.coppice.portal.people.spi.PersonalNews;

/** The words of mails about inquiries. A question is no secret; findings and what a reviewer wrote stand in no mail. */
@Component
class InquiryLetters implements NewsWriter {

    private final JdbcClient jdbc;

    InquiryLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param joined whether the reader is an author; null: neither that nor invited */
    private record About(
            String code,
            String question,
            Stage stage,
            @Nullable LocalDate publishedOn,
            @Nullable Boolean joined,
            boolean consentAsked,
            String lastMove) {}

    private record Said(String subject, List<String> opening, String button, String why) {}

    @Override
    public Set<String> kinds() {
        return Set.of(InquiryNews.INVITED, InquiryNews.TO_REVIEW, InquiryNews.DECIDED);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NewsWords> words(PersonalNews news) {
        return about(news).flatMap(about -> said(news, about).map(said -> words(about, said)));
    }

    private Optional<About> about(PersonalNews news) {
        return jdbc.sql("SELECT i.code, i.question, i.stage, i.published_on, a.joined, a.consent IS NULL, "
                        + "(SELECT s.move FROM inquiry_step s WHERE s.inquiry_id = i.id ORDER BY s.taken_at DESC, s.id DESC "
                        + "LIMIT 1) FROM inquiry i LEFT JOIN inquiry_author a "
                        + "ON a.inquiry_id = i.id AND a.person_id = :person WHERE i.id = :inquiry")
                .param("person", news.person())
                .param("inquiry", news.about())
                .query((row, n) -> new About(
                        row.getString(1),
                        row.getString(2),
                        Stage.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, Boolean.class),
                        row.getBoolean(6),
                        row.getString(7)))
                .optional();
    }

    private static Optional<Said> said(PersonalNews news, About about) {
        return switch (news.kind()) {
            case InquiryNews.INVITED ->
                Boolean.FALSE.equals(about.joined())
                        ? Optional.of(new Said(
                                "You are invited to an inquiry",
                                List.of(
                                        "a colleague invites you to be an author of this inquiry. You are none until you "
                                                + "join."),
                                "Join or decline",
                                "You get this because a colleague chose you."))
                        : Optional.empty();
            case InquiryNews.TO_REVIEW ->
                about.stage() == Stage.FINDINGS_SUBMITTED
                        ? Optional.of(new Said(
                                "Findings to review",
                                List.of(
                                        "the findings of this inquiry are handed in, and wait for a review. Once you have "
                                                + "looked at them, all staff can read them."),
                                "Review the findings",
                                "You get this because an author works at your school."))
                        : Optional.empty();
            default ->
                Boolean.TRUE.equals(about.joined()) && news.detail().startsWith(about.lastMove() + " ")
                        ? decided(about)
                        : Optional.empty();
        };
    }

    private static Optional<Said> decided(About about) {
        String why = "You get this because you are an author.";
        return switch (Move.valueOf(about.lastMove())) {
            case ACCEPT -> {
                List<String> opening = new ArrayList<>();
                opening.add("your findings were reviewed, and all staff can read them now.");
                if (about.consentAsked()) {
                    opening.add(
                            "May they be published? It needs the consent of every author. Say yes or no; nothing is "
                                    + "published without it.");
                }
                yield Optional.of(new Said(
                        about.consentAsked() ? "Reviewed: may it be published?" : "Your findings were reviewed",
                        opening,
                        about.consentAsked() ? "Say yes or no" : "See your inquiry",
                        why));
            }
            case SEND_BACK ->
                Optional.of(new Said(
                        "Your findings came back",
                        List.of(
                                "a reviewer gave your findings back with a note. Read it in the portal, change what is to "
                                        + "be changed, and hand them in again."),
                        "Read the note",
                        why));
            case PUBLISH ->
                Optional.of(new Said(
                        "Your findings are published",
                        List.of("your findings are published. You can take them off again at any time."),
                        "See where",
                        why));
            case KEEP_BACK ->
                Optional.of(new Said(
                        "Your findings stay in the trust",
                        List.of(
                                "your findings were reviewed and will not be published. The reason stands in the portal; "
                                        + "all staff can read the findings."),
                        "Read why",
                        why));
            default -> Optional.empty();
        };
    }

    private static NewsWords words(About about, Said said) {
        return new NewsWords(
                said.subject(),
                said.subject(),
                said.opening(),
                about.question(),
                List.of(),
                said.button(),
                "/inquiries/" + about.code(),
                List.of(),
                said.why(),
                false);
    }
}
