package uk.coppice.portal.notification.letter;

import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.notification.letter.LetterWriter.Own;
import uk.coppice.portal.platform.DateWords;

/** What is written about a session to everybody who has to do with it. */
final class SessionWords {

    private SessionWords() {}

    static Own of(LetterFacts facts) {
        return switch (facts.kind()) {
            case CHANGED -> changed(facts);
            case CALLED_OFF -> calledOff(facts);
            case REINSTATED ->
                new Own(
                        "It takes place after all",
                        List.of("this session was called off, and now takes place after all. "
                                + (facts.leading() ? "You lead it." : "Your booking stands.")),
                        facts.leading() ? "See the session" : "See or cancel your place",
                        calendar(facts),
                        why(facts));
            case REMINDER -> reminder(facts);
            default -> throw LetterWriter.noWords(facts.kind());
        };
    }

    private static Own changed(LetterFacts facts) {
        String words = Subjects.words(MailKind.CHANGED, facts.what());
        List<String> closing = new ArrayList<>(calendar(facts));
        if (!facts.leading()) {
            closing.add("Can’t come at the new time or place? Please cancel, so that somebody else can.");
        }
        return new Own(
                words,
                List.of("this session that you " + (facts.leading() ? "lead" : "asked for or have booked")
                        + " has changed. Below is how it stands now."),
                facts.leading() ? "See the session" : "See or cancel your place",
                closing,
                why(facts));
    }

    private static Own calledOff(LetterFacts facts) {
        List<String> opening = new ArrayList<>();
        opening.add("this session does not take place.");
        String reason = OneLine.of(facts.card().calledOffWhy());
        if (!reason.isEmpty()) {
            opening.add("The reason: " + reason);
        }
        return new Own(
                "Called off",
                opening,
                "Find another session",
                facts.calendar() ? List.of("The session leaves your calendar with this email.") : List.of(),
                why(facts));
    }

    private static Own reminder(LetterFacts facts) {
        var card = facts.card();
        String day = card.date().equals(facts.today())
                ? "today"
                : card.date().equals(facts.today().plusDays(1))
                        ? "tomorrow"
                        : "on " + DateWords.longWeekday(card.date());
        List<String> closing = new ArrayList<>();
        String summary = OneLine.of(card.summary());
        if (!summary.isEmpty()) {
            closing.add(summary);
        }
        closing.addAll(againInCalendar(facts));
        closing.add("Can’t come after all? Please cancel now, so that the next person on the list gets your place.");
        return new Own(
                "See you " + day + ", " + DateWords.time(card.start()),
                List.of("you have a place in this session."),
                "See or cancel your place",
                closing,
                "You get this because you have a place.");
    }

    /** Of an invitation that has been sent before. */
    static List<String> againInCalendar(LetterFacts facts) {
        return facts.calendar()
                ? List.of("Not in your calendar yet? The invitation comes with this email once more.")
                : List.of();
    }

    private static List<String> calendar(LetterFacts facts) {
        return facts.calendar() ? List.of("Your calendar changes with this email.") : List.of();
    }

    private static String why(LetterFacts facts) {
        return "You get this because you "
                + (facts.leading() ? "lead this session." : "have a place in this session or asked for one.")
                + " News like this always comes, so that nobody travels in vain.";
    }
}
