package uk.coppice.portal.notification.letter;

import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.notification.MailKind;
import uk.coppice.portal.notification.letter.LetterWriter.Own;
import uk.coppice.portal.platform.Words;

/** What is written to those who decide and those who lead. */
final class LeaderWords {

    private LeaderWords() {}

    static Own of(LetterFacts facts) {
        return switch (facts.kind()) {
            case APPROVAL_ASKED, APPROVAL_REMINDED -> approval(facts);
            case APPROVAL_MOVED -> moved(facts);
            case DIGEST -> digest(facts);
            case MINIMUM -> minimum(facts);
            default -> throw LetterWriter.noWords(facts.kind());
        };
    }

    private static Own approval(LetterFacts facts) {
        boolean again = facts.kind() == MailKind.APPROVAL_REMINDED;
        String who = OneLine.of(facts.about());
        return new Own(
                again ? "Still to decide" : "Please decide",
                List.of(who
                        + (again ? " still waits for your yes or no to this session." : " asks to go to this session.")
                        + " The place is held until you decide."),
                "Decide",
                List.of("Agree, or say no with a reason: " + who + " hears of it at once."),
                "You get this because you decide on places at your school. Without your answer nobody is booked.");
    }

    private static Own moved(LetterFacts facts) {
        var coming = facts.coming();
        boolean one = coming == null || coming.delegates().size() == 1;
        return new Own(
                "Moved while you decide",
                List.of(
                        "this session has moved to another day or time, and "
                                + (one
                                        ? "a request for a place in it still waits"
                                        : "requests for places in it still wait")
                                + " for your yes or no.",
                        "Below is when it is held now. What suited your school before may not suit it any more."),
                "Decide",
                List.of((one ? "The place is" : "The places are") + " held until you decide."),
                "You get this because you decide on places at your school. Without your answer nobody is booked.");
    }

    private static Own digest(LetterFacts facts) {
        var coming = facts.coming();
        int booked = coming == null ? 0 : coming.delegates().size();
        List<String> closing = new ArrayList<>();
        if (coming != null && coming.waiting() > 0) {
            closing.add(Words.count(coming.waiting(), "person is", "people are") + " on the waiting list.");
        }
        if (coming != null && !coming.leaving().isEmpty()) {
            closing.add(String.join(
                            " ",
                            coming.leaving().stream()
                                    .map(one -> OneLine.of(one) + ".")
                                    .toList())
                    + " That is before this session: on its page you can choose who leads it instead.");
        }
        closing.addAll(SessionWords.againInCalendar(facts));
        return new Own(
                booked == 0
                        ? "Nobody is booked yet"
                        : booked + " of " + Words.count(facts.card().capacity(), "place", "places") + " booked",
                List.of("this is who comes to the session that you lead."),
                "See the session",
                closing,
                "You get this because you lead this session.");
    }

    private static Own minimum(LetterFacts facts) {
        var coming = facts.coming();
        int booked = coming == null ? 0 : coming.delegates().size();
        Integer minimum = facts.card().minimum();
        return new Own(
                "Too few so far",
                List.of(
                        "only " + Words.count(booked, "person is", "people are")
                                + " booked on the session that you lead; " + "it needs "
                                + (minimum == null ? "more" : "at least " + minimum) + ".",
                        "Today it has to be decided: let it run all the same, or ask a trust administrator to call it "
                                + "off."),
                "See the session",
                List.of(),
                "You get this because you lead this session. A warning like this always comes.");
    }
}
