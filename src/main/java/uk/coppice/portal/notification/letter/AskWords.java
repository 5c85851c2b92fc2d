package uk.coppice.portal.notification.letter;

import java.util.List;
import uk.coppice.portal.notification.letter.LetterWriter.Own;
import uk.coppice.portal.platform.DateWords;

/** What is written to those who asked for something, or are asked, and have no place. */
final class AskWords {

    private AskWords() {}

    static Own of(LetterFacts facts) {
        return switch (facts.kind()) {
            case GUEST_CONFIRM -> confirm(facts);
            case GUEST_IS_STAFF ->
                new Own(
                        "Sign in to book",
                        List.of("somebody, probably you, asked for a guest’s place in this session. Guests are from "
                                + "other schools; you work for the trust and have an account. Sign in and book there."),
                        "Sign in and see the session",
                        List.of("Didn’t ask for it? Then there is nothing to do: nothing is booked."),
                        "You get this because your work address was given for a place.");
            case GUEST_CAME ->
                new Own(
                        "You were there",
                        List.of("you came to this session without a place, and its register says that you were there."),
                        "See your certificate",
                        List.of("Your certificate is there once the register is finished, and for a month after the "
                                + "session. Keep this email until you have saved it."),
                        "You get this because your address was given at the door.");
            case TOPIC_PLANNED -> planned(facts);
            case SWAP_ASKED -> swap(facts);
            case SWAP_DECLINED ->
                new Own(
                        "You still have your place",
                        List.of(OneLine.of(facts.about())
                                + " can’t take your place in this session, so it is still yours."),
                        "See your place",
                        List.of(
                                "You can give it to another colleague there. Or cancel it, if you still can, so that it "
                                        + "goes to the next in line."),
                        "You get this because you wanted to give your place to a colleague.");
            default -> throw LetterWriter.noWords(facts.kind());
        };
    }

    private static Own confirm(LetterFacts facts) {
        String until = facts.expires() == null
                ? "soon"
                : "by " + LetterWriter.day(facts.expires().toLocalDate()) + ", "
                        + DateWords.time(facts.expires().toLocalTime());
        return new Own(
                "Confirm your place",
                List.of("somebody, probably you, asked for a place for you in this session. Confirm it " + until
                        + ": only then is the place yours."),
                "Confirm my place",
                List.of("Didn’t ask for it? Then there is nothing to do: nothing is booked, and we don’t keep your "
                        + "address."),
                "You get this because your address was given for a place.");
    }

    private static Own planned(LetterFacts facts) {
        String notForThem = OneLine.of(facts.note());
        return new Own(
                "A session that you asked for",
                List.of(
                        "you asked for training on ‘" + OneLine.of(facts.about())
                                + "’. This session comes of it, and those who asked are told first.",
                        notForThem.isEmpty() ? "Nothing is booked for you yet." : notForThem),
                notForThem.isEmpty() ? "See the session and book" : "See the session",
                List.of(),
                "You get this because you asked for this topic, or said that you want it too.");
    }

    private static Own swap(LetterFacts facts) {
        String who = OneLine.of(facts.about());
        return new Own(
                "A colleague’s place for you",
                List.of(who + " would like to give you their place in this session. They keep it until you take it."),
                "Take it or say no",
                List.of("Say no there if you can’t come, so that they can ask somebody else."),
                "You get this because a colleague chose you for their place.");
    }
}
