package uk.coppice.portal.notification.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.letter.SurveyLetterFacts;
import uk.coppice.portal.notification.letter.SurveyLetters;
import uk.coppice.portal.notification.queue.MailQueue.Ready;
import uk.coppice.portal.people.WorkEmails;
import uk.coppice.portal.survey.SurveyCard;
import uk.coppice.portal.survey.SurveyKind;
import uk.coppice.portal.survey.SurveyLength;
import uk.coppice.portal.survey.SurveyLinks;
import uk.coppice.portal.survey.Surveys;
import uk.coppice.portal.training.GuestContacts;

/** Writes what mails about surveys say, shortly before they go out. */
@Component
class SurveyCompose {

    private static final String NO_ADDRESS = "";

    private final SurveyMailBook book;
    private final Surveys surveys;
    private final SurveyLength length;
    private final WorkEmails staff;
    private final GuestContacts guests;
    private final List<SurveyLinks> links;
    private final SurveyLetters letters;
    private final Clock clock;

    SurveyCompose(
            SurveyMailBook book,
            Surveys surveys,
            SurveyLength length,
            WorkEmails staff,
            GuestContacts guests,
            ObjectProvider<SurveyLinks> links,
            SurveyLetters letters,
            Clock clock) {
        this.book = book;
        this.surveys = surveys;
        this.length = length;
        this.staff = staff;
        this.guests = guests;
        this.links = links.orderedStream().toList();
        this.letters = letters;
        this.clock = clock;
    }

    /** A survey as it is told of. */
    private record Told(SurveyCard survey, String about, String length) {}

    private record To(
            String name, String greeting, @Nullable String address) {}

    /** The kinds of surveys about which somebody can say where they are answered. */
    Set<SurveyKind> kinds() {
        return Arrays.stream(SurveyKind.values())
                .filter(kind -> links(kind).isPresent())
                .collect(Collectors.toSet());
    }

    private Optional<SurveyLinks> links(SurveyKind kind) {
        return links.stream().filter(one -> one.knows(kind)).findFirst();
    }

    /** Makes mails ready, with what they need read at once. */
    Function<SurveyMail, Ready> open(Collection<SurveyMail> mails) {
        Map<Long, Told> told = new HashMap<>();
        mails.stream().map(SurveyMail::survey).distinct().forEach(id -> tell(id).ifPresent(one -> told.put(id, one)));
        var people = people(mails);
        return mail -> ready(mail, told.get(mail.survey()), people.get(mail.respondent()));
    }

    private Optional<Told> tell(long survey) {
        return surveys.find(survey)
                .flatMap(card -> links(card.kind()).map(link -> new Told(card, link.about(card), length.of(card))));
    }

    private Map<Long, To> people(Collection<SurveyMail> mails) {
        Map<Long, To> people = new HashMap<>();
        staff.of(ids(mails, false))
                .values()
                .forEach(one -> people.put(one.id(), new To(one.name(), one.firstName(), one.email())));
        guests.of(ids(mails, true), LocalDate.now(clock))
                .values()
                .forEach(one -> people.put(one.id(), new To(one.name(), one.name(), one.email())));
        return people;
    }

    private static List<Long> ids(Collection<SurveyMail> mails, boolean guest) {
        return mails.stream()
                .filter(mail -> mail.guest() == guest)
                .map(SurveyMail::respondent)
                .distinct()
                .toList();
    }

    private Ready ready(SurveyMail mail, @Nullable Told told, @Nullable To to) {
        if (told == null || to == null || !book.wanted(mail)) {
            return Ready.not("It is not wanted any more.");
        }
        var survey = told.survey();
        var owner = links(survey.kind()).orElseThrow();
        var link = mail.guest() ? owner.forGuest(survey, mail.respondent()) : Optional.of(owner.forStaff(survey));
        if (link.isEmpty()) {
            return Ready.not("The guest is not asked.");
        }
        var letter = letters.write(new SurveyLetterFacts(
                mail.kind(),
                survey.kind(),
                survey.title(),
                told.about(),
                to.greeting(),
                mail.guest(),
                told.length(),
                survey.minimumGroup(),
                LocalDateTime.ofInstant(survey.closesAt(), clock.getZone()),
                link.get()));
        String address = to.address() == null ? NO_ADDRESS : to.address();
        return new Ready("", mail.id(), to.name(), address, letter, null, false, mail.tries());
    }
}
