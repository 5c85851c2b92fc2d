package uk.coppice.portal.notification.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.training.SessionCard;
import uk.coppice.portal.training.SessionLeads;

/** Writes a letter: what every kind has, around the words of its own. */
@Component
public class LetterWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private final MailProperties properties;
    private final PortalAddress address;

    public LetterWriter(MailProperties properties, PortalAddress address) {
        this.properties = properties;
        this.address = address;
    }

    /** The words that differ from kind to kind. */
    record Own(
            String heading, List<String> opening, @Nullable String button, List<String> closing, String why) {}

    public Letter write(LetterFacts facts) {
        var own = switch (facts.kind()) {
            case APPROVAL_ASKED, APPROVAL_REMINDED, APPROVAL_MOVED, DIGEST, MINIMUM -> LeaderWords.of(facts);
            case GUEST_CONFIRM, GUEST_IS_STAFF, GUEST_CAME, TOPIC_PLANNED, SWAP_ASKED, SWAP_DECLINED ->
                AskWords.of(facts);
            case YOU_LEAD, LEAD_ENDED, WITHDRAWN -> LeadWords.of(facts);
            case CHANGED, CALLED_OFF, REINSTATED, REMINDER -> SessionWords.of(facts);
            default -> PlaceWords.of(facts);
        };
        List<String> opening = new ArrayList<>(own.opening());
        opening.set(0, "Dear " + OneLine.of(facts.greeting()) + ", " + opening.getFirst());
        var card = facts.card();
        return new Letter(
                Subjects.of(facts.kind(), facts.what(), card, facts.today()),
                when(card) + ", " + OneLine.of(card.venue()),
                own.heading(),
                opening,
                OneLine.of(card.title()),
                facts(card, facts.kind().toAsker()),
                lists(facts),
                action(facts, own),
                own.closing(),
                own.why(),
                properties.footer(),
                facts.guest() ? null : address.of("/account/mail"));
    }

    private static Letter.@Nullable Action action(LetterFacts facts, Own own) {
        if (own.button() == null || facts.link() == null) {
            return null;
        }
        // all of a guest's links lead to the one page of their booking
        boolean booking = facts.guest() && !facts.kind().toAsker() && facts.kind() != MailKind.GUEST_CAME;
        boolean gone = facts.kind().takesPlace() || facts.kind() == MailKind.CALLED_OFF;
        String words = !booking ? own.button() : gone ? "See how it stands" : "See or cancel your place";
        return new Letter.Action(words, facts.link());
    }

    /** @param publicOnly no more than anybody may see: the way in and who leads are for those who come */
    private static List<Letter.Fact> facts(SessionCard card, boolean publicOnly) {
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(new Letter.Fact("When", when(card), null));
        facts.add(new Letter.Fact("Where", OneLine.of(card.venue()), null));
        if (publicOnly) {
            return facts;
        }
        String online = card.onlineLink();
        if (online != null && online.matches("(?i)https?://[^\\s\"<>]+")) {
            facts.add(new Letter.Fact("Online", online, online));
        }
        if (!card.leads().isEmpty()) {
            facts.add(new Letter.Fact(
                    "Led by",
                    and(card.leads().stream().map(SessionLeads.Lead::name).toList()),
                    null));
        }
        return facts;
    }

    private static List<Letter.Lines> lists(LetterFacts facts) {
        var coming = facts.coming();
        if (coming == null) {
            return List.of();
        }
        if (facts.kind() == MailKind.APPROVAL_MOVED) {
            return List.of(new Letter.Lines("Who asked, and for what time", clean(coming.delegates())));
        }
        List<Letter.Lines> lists = new ArrayList<>();
        if (!coming.newcomers().isEmpty()) {
            lists.add(new Letter.Lines("New since the last email", clean(coming.newcomers())));
        }
        if (!coming.gone().isEmpty()) {
            lists.add(new Letter.Lines("Can’t come any more", clean(coming.gone())));
        }
        if (!coming.delegates().isEmpty()) {
            lists.add(new Letter.Lines(
                    Words.count(coming.delegates().size(), "person comes", "people come"), clean(coming.delegates())));
        }
        return lists;
    }

    private static List<String> clean(List<String> names) {
        return names.stream().map(OneLine::of).toList();
    }

    static String when(SessionCard card) {
        return AskedTimes.of(card.date(), card.start(), card.end());
    }

    /** {@code Tue 9 Feb 2027}: a mail is read on another day than it is written. */
    static String day(LocalDate date) {
        return DAY.format(date).replace("Sept", "Sep").replace(' ', '\u00a0');
    }

    /** {@code Rhiannon Pryce and Dev Malhotra}. */
    static String and(List<String> names) {
        var clean = clean(names);
        return clean.size() < 2
                ? String.join("", clean)
                : clean.stream().limit(clean.size() - 1L).collect(Collectors.joining(", ")) + " and " + clean.getLast();
    }

    /** For a kind about which nobody is written to. */
    static IllegalArgumentException noWords(MailKind kind) {
        return new IllegalArgumentException("There is no mail for " + kind);
    }
}
