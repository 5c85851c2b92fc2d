package uk.coppice.portal.notification.letter;

import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.notification.letter.LetterWriter.Own;
import uk.coppice.portal.training.booking.Cause;

/** What is written to somebody who leads a session from now on, or does not any more. */
final class LeadWords {

    private static final String SEE = "See the session";
    private static final String LEAVES = "The session leaves your calendar with this email.";

    private LeadWords() {}

    static Own of(LetterFacts facts) {
        return switch (facts.kind()) {
            case YOU_LEAD -> youLead(facts);
            case LEAD_ENDED ->
                new Own(
                        "You don’t lead this session any more",
                        List.of(
                                own(facts)
                                        ? "you have taken yourself off those who lead this session."
                                        : who(facts) + " has taken you off those who lead this session."),
                        SEE,
                        calendar(facts, LEAVES),
                        own(facts) ? why("took yourself off") : why("led this session until now"));
            case WITHDRAWN ->
                new Own(
                        "Not published any more",
                        List.of((own(facts) ? "you have" : who(facts) + " has")
                                + " made a draft of this session that you lead. Nobody can book it until it is published "
                                + "again; then we write to you."),
                        SEE,
                        calendar(facts, LEAVES),
                        why("lead this session"));
            default -> throw LetterWriter.noWords(facts.kind());
        };
    }

    private static Own youLead(LetterFacts facts) {
        List<String> closing = new ArrayList<>(calendar(
                facts,
                "The invitation comes with this email: accept it and the session is in your calendar. If the time or the "
                        + "room changes, your calendar changes too."));
        if (!own(facts)) {
            closing.add("Can’t lead it? Please say so soon: a training administrator can name somebody else.");
        }
        return new Own(
                "You lead this session",
                List.of(
                        own(facts)
                                ? "you lead this session, which people can book now."
                                : who(facts) + " has put you down to lead this session."),
                SEE,
                closing,
                why("lead this session"));
    }

    private static boolean own(LetterFacts facts) {
        return facts.cause() == Cause.OWN;
    }

    private static String who(LetterFacts facts) {
        return facts.by() == null ? "the trust" : OneLine.of(facts.by());
    }

    private static List<String> calendar(LetterFacts facts, String words) {
        return facts.calendar() ? List.of(words) : List.of();
    }

    private static String why(String what) {
        return "You get this because you " + what + ".";
    }
}
