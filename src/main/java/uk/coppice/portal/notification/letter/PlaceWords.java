package uk.coppice.portal.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.coppice.portal.notification.letter.LetterWriter.Own;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.booking.BookingState;
import uk.coppice.portal.training.booking.Cause;

/** What is written about the reader's own place. */
final class PlaceWords {

    private static final String SEE = "See or cancel your place";
    private static final String CANT_COME =
            "Can’t come after all? Please cancel, so that the next person on the list gets your place.";
    private static final String INVITATION =
            "The invitation comes with this email: accept it and the session is in your "
                    + "calendar. If the time or the room changes, your calendar changes too.";

    private static final String LEAVES = "The session leaves your calendar with this email.";
    private static final String STAYS = "you are in post on the day of this session after all, so ";
    private static final String BEFORE = "You get this because you had a place or were in line before it was released.";

    private PlaceWords() {}

    static Own of(LetterFacts facts) {
        return switch (facts.kind()) {
            case BOOKED -> booked(facts);
            case MOVED_UP ->
                place(
                        facts,
                        "You have a place",
                        "a place came free and you were next on the waiting list: it is yours.",
                        "You get this because you joined the waiting list.");
            case AGREED ->
                place(
                        facts,
                        "Your place is agreed",
                        "your school has agreed: you are booked on this session.",
                        "You get this because you asked for this place.");
            case REQUESTED ->
                new Own(
                        "Your place waits for your school",
                        List.of((staying(facts)
                                        ? STAYS + "the place that was released can be yours again. Somebody"
                                        : "somebody")
                                + " at your school has to agree before you are booked. Until then your place is "
                                + "held for you."),
                        "See your request",
                        closing(facts, "You hear from us as soon as it is decided."),
                        staying(facts) ? BEFORE : since("asked for this place", facts));
            case OFFERED -> offered(facts);
            case WAITING ->
                new Own(
                        "You are on the waiting list",
                        List.of((staying(facts)
                                        ? STAYS
                                                + "you are in line for this session again, at the end of the list: no place "
                                                + "is free for you now."
                                        : "this session is full.")
                                + " When a place comes free and you are next, it is yours by itself, unless you have "
                                + "something else at that time, and we write to you."),
                        "See where you stand",
                        closing(facts, "Don’t want to wait any more? Leave the list there, so that others move up."),
                        staying(facts) ? BEFORE : since("joined the waiting list", facts));
            case NOT_BACK ->
                new Own(
                        "Your place is gone",
                        List.of(
                                "you were to have left by the day of this session, so your place in it, or in line for it, was "
                                        + "released. You are in post after all, but it can’t be given back.",
                                "The reason: " + OneLine.of(facts.note())),
                        "See the session",
                        closing(facts),
                        BEFORE);
            case CANCELLED -> cancelled(facts);
            case NOT_AGREED ->
                new Own(
                        "You are not booked",
                        withNote(
                                facts.cause() == Cause.EXPIRED
                                        ? "nobody at your school decided in time, so you don’t have a place in this "
                                                + "session."
                                        : "your school has not agreed to this session, so you don’t have a place.",
                                facts.note()),
                        "See the session",
                        List.of("If you think that this is a mistake, speak to your headteacher."),
                        "You get this because you asked for this place.");
            case OFFER_ENDED ->
                new Own(
                        "The offer is over",
                        List.of("you did not take the place that was held for you in time, so it went to the next "
                                + "person. You are not booked."),
                        "See the session",
                        List.of(),
                        "You get this because you were offered a place.");
            default -> throw LetterWriter.noWords(facts.kind());
        };
    }

    private static Own booked(LetterFacts facts) {
        if (facts.cause() == Cause.OWN) {
            return place(facts, "You have a place", "you are booked on this session.", since("booked", facts));
        }
        if (staying(facts)) {
            return place(
                    facts, "You have your place again", STAYS + "the place that was released is yours again.", BEFORE);
        }
        String who = facts.by() == null ? "the trust" : OneLine.of(facts.by());
        String sentence = facts.cause() == Cause.ENROLMENT
                ? "this seminar is part of your induction: you are booked on it."
                : facts.cause() == Cause.SWAP
                        ? "a colleague has given you their place in this session."
                        : who + " has booked you on this session.";
        return place(facts, "You have a place", sentence, "You get this because a place was booked for you.");
    }

    private static Own place(LetterFacts facts, String heading, String sentence, String why) {
        List<String> closing = new ArrayList<>();
        if (facts.calendar()) {
            closing.add(INVITATION);
        }
        closing.add(CANT_COME);
        return new Own(heading, List.of(sentence), SEE, closing, why);
    }

    private static Own offered(LetterFacts facts) {
        String until = facts.expires() == null
                ? "soon"
                : "by " + LetterWriter.day(facts.expires().toLocalDate()) + ", "
                        + DateWords.time(facts.expires().toLocalTime());
        List<String> opening = new ArrayList<>();
        opening.add((staying(facts)
                        ? STAYS + "the place that was released is held for you."
                        : "a place came free and you are next.")
                + " Take it " + until + ", or it goes to the next person.");
        if (!facts.note().isEmpty()) {
            opening.add("At the same time is " + OneLine.of(facts.note())
                    + ". So we ask you first. You may take the place all the same, and choose on the day.");
        }
        return new Own(
                "A place is free for you",
                opening,
                "Take the place",
                closing(facts, "Don’t want it? Say so there, and the next person need not wait."),
                (staying(facts) ? BEFORE : "You get this because you joined the waiting list.")
                        + " Offers always come, since their time runs.");
    }

    private static Own cancelled(LetterFacts facts) {
        boolean waited = facts.before() == BookingState.WAITING;
        String lost = waited ? "you are no longer on the waiting list of this session." : "your place is cancelled.";
        String sentence = facts.cause() == null
                ? lost
                : switch (facts.cause()) {
                    case OWN -> "your place is cancelled, as you asked.";
                    case ON_BEHALF ->
                        (facts.by() == null ? "the trust" : OneLine.of(facts.by()))
                                + (waited ? " has taken you off the waiting list." : " has cancelled your place.");
                    case SWAP -> "you have given your place to a colleague.";
                    case LEAVER -> "you have no post in the trust on the day of this session, so " + lost;
                    case PLANNING ->
                        "this session has moved to a day on which you have no post in the trust, so " + lost;
                    default -> lost;
                };
        boolean own = facts.cause() == Cause.OWN;
        return new Own(
                own || facts.cause() == Cause.SWAP ? "Your place is given up" : "You don’t have a place any more",
                withNote(sentence, facts.note()),
                "See the session",
                facts.calendar() ? List.of(LEAVES) : List.of(),
                own ? since("cancelled your place", facts) : "You get this because you had a place or were in line.");
    }

    /** To somebody who has no place for sure, and may have had one before. */
    private static List<String> closing(LetterFacts facts, String... words) {
        return Stream.concat(Stream.of(words), facts.calendar() ? Stream.of(LEAVES) : Stream.empty())
                .toList();
    }

    /** Whether a place of a leaver came back. */
    private static boolean staying(LetterFacts facts) {
        return facts.cause() == Cause.STAYING;
    }

    private static List<String> withNote(String sentence, String note) {
        return note.isBlank() ? List.of(sentence) : List.of(sentence, "They wrote: " + OneLine.of(note));
    }

    private static String since(String what, LetterFacts facts) {
        var words = new DateWords(facts.today());
        return "You get this because you " + what + " at "
                + DateWords.time(facts.happened().toLocalTime()) + " on "
                + words.day(facts.happened().toLocalDate()) + ".";
    }
}
