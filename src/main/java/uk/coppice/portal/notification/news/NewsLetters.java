package uk.coppice.portal.notification.news;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.Letter;
import uk.coppice.portal.notification.letter.OneLine;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.platform.PortalAddress;

/** Makes a letter of what a module says. What people typed, such as titles, comes as one line. */
@Component
public class NewsLetters {

    private final MailProperties properties;
    private final PortalAddress address;

    NewsLetters(MailProperties properties, PortalAddress address) {
        this.properties = properties;
        this.address = address;
    }

    /** A letter to somebody without an account, who chooses no mails. */
    public Letter open(NewsWords words, String greeting) {
        return write(words, greeting, null);
    }

    /**
     * @param greeting how the reader is called
     * @param chooses whether there is a page for them where to say which mails they want
     */
    Letter write(NewsWords words, String greeting, boolean chooses) {
        return write(words, greeting, chooses ? address.of("/account/mail") : null);
    }

    private Letter write(NewsWords words, String greeting, @Nullable String choices) {
        List<String> opening = new ArrayList<>(words.opening());
        opening.set(0, "Dear " + OneLine.of(greeting) + ", " + opening.getFirst());
        return new Letter(
                OneLine.of(words.subject()),
                words.heading(),
                words.heading(),
                opening.stream().map(OneLine::of).toList(),
                OneLine.of(words.title()),
                words.facts().stream()
                        .map(fact -> new Letter.Fact(fact.label(), OneLine.of(fact.text()), null))
                        .toList(),
                List.of(),
                new Letter.Action(words.button(), address.of(words.path())),
                words.closing(),
                words.why() + (words.reminder() ? " You can do without reminders." : ""),
                properties.footer(),
                choices);
    }
}
