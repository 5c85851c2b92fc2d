package uk.coppice.portal.notification.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.coppice.portal.notification.Golden;
import uk.coppice.portal.notification.letter.Dress;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;

/** Reads the mails that wait, as their readers would. */
record SaidNews(NewsBook book, NewsCompose compose, Dress dress, TestTrust trust, TestClock clock, JdbcClient jdbc) {

    /** The one mail that waits for somebody has the words of a file, and none of those that are nobody's business. */
    void golden(String file, long person, String... confidential) {
        var said = to(person);
        assertThat(said).as("mails to them").hasSize(1);
        var letter = said.getFirst();
        String plain = "Subject: " + letter.subject() + "\n\n" + dress.plain(letter);
        Golden.same(file + ".txt", plain);
        Golden.same(file + ".html", dress.html(letter));
        String withoutName = plain.replace("Dear Theo, ", "");
        for (String word : confidential) {
            assertThat(withoutName).doesNotContain(word);
        }
    }

    /** Takes what waits for somebody; what waits for others goes on waiting. */
    List<Letter> to(long person) {
        var mails = book.claim("a sender", clock.instant().plusSeconds(60), 90).stream()
                .filter(mail -> mail.news().person() == person)
                .toList();
        var open = compose.open(mails);
        var letters = mails.stream()
                .map(mail -> {
                    book.done(mail, true);
                    return open.apply(mail);
                })
                .filter(ready -> ready.notNeeded().isEmpty())
                .map(ready -> Objects.requireNonNull(ready.letter()))
                .toList();
        trust.together(() -> jdbc.sql("UPDATE news_mail SET claim = NULL, claim_until = NULL")
                .update());
        return letters;
    }

    /** How many mails to somebody there were, sent or not. */
    int noted(long person) {
        return jdbc.sql("SELECT COUNT(*) FROM news_mail WHERE person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
