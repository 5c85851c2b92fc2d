package uk.coppice.portal.notification.news;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.access.PersonRoles;
import uk.coppice.portal.notification.MailChoice;
import uk.coppice.portal.notification.MailPreferences;
import uk.coppice.portal.notification.queue.MailQueue.Ready;
import uk.coppice.portal.people.WorkEmails;
import uk.coppice.portal.people.spi.NewsWords;
import uk.coppice.portal.people.spi.NewsWriter;
import uk.coppice.portal.people.spi.PersonalNews;
import uk.coppice.portal.platform.security.Roles;

/** Asks whoever knows what news say, shortly before they go out, and whether they are still true. */
@Component
class NewsCompose {

    private static final String NO_ADDRESS = "";

    private final Map<String, NewsWriter> writers = new HashMap<>();
    private final WorkEmails staff;
    private final PersonRoles roles;
    private final MailPreferences preferences;
    private final NewsLetters letters;

    NewsCompose(
            ObjectProvider<NewsWriter> writers,
            WorkEmails staff,
            PersonRoles roles,
            MailPreferences preferences,
            NewsLetters letters) {
        writers.orderedStream()
                .forEach(writer -> writer.kinds().forEach(kind -> {
                    if (this.writers.put(kind, writer) != null) {
                        throw new IllegalStateException("Two writers know news of the kind " + kind);
                    }
                }));
        this.staff = staff;
        this.roles = roles;
        this.preferences = preferences;
        this.letters = letters;
    }

    /** Makes mails ready; who gets them is read at once. */
    @Transactional(readOnly = true)
    public Function<NewsMail, Ready> open(List<NewsMail> mails) {
        var people = mails.stream().map(mail -> mail.news().person()).distinct().toList();
        var contacts = staff.of(people);
        var choices = preferences.of(people);
        return mail -> {
            var contact = contacts.get(mail.news().person());
            var wanted = choices.getOrDefault(mail.news().person(), Set.of(MailChoice.values()));
            return ready(mail, contact, wanted.contains(MailChoice.REMINDERS));
        };
    }

    private Ready ready(NewsMail mail, WorkEmails.@Nullable Contact to, boolean reminders) {
        // Staff in post, and others while they hold a role: a data protection officer may be nobody's employee here.
        var reader = to == null ? null : roles.viewer(to.id()).orElse(null);
        if (to == null || reader == null) {
            return Ready.not("They do not work here any more.");
        }
        var words = words(mail.news()).filter(said -> reminders || !said.reminder());
        if (words.isEmpty()) {
            return Ready.not("It is not true any more, or not wanted.");
        }
        String address = to.email() == null ? NO_ADDRESS : to.email();
        var letter = letters.write(words.get(), to.firstName(), reader.is(Roles.STAFF));
        return new Ready("", mail.id(), to.name(), address, letter, null, false, mail.tries());
    }

    private Optional<NewsWords> words(PersonalNews news) {
        var writer = writers.get(news.kind());
        return writer == null ? Optional.empty() : writer.words(news);
    }

    /** All news whose day has come, of every kind. */
    List<PersonalNews> due() {
        return writers.values().stream()
                .distinct()
                .flatMap(writer -> writer.due().stream())
                .toList();
    }
}
