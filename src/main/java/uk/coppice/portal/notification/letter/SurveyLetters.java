package uk.coppice.portal.notification.letter;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.survey.SurveyKind;

/** Writes letters about surveys: short, what it is, how long it takes, until when, and what is kept. */
@Component
public class SurveyLetters {

    private final MailProperties properties;
    private final PortalAddress address;

    public SurveyLetters(MailProperties properties, PortalAddress address) {
        this.properties = properties;
        this.address = address;
    }

    public Letter write(SurveyLetterFacts facts) {
        boolean again = facts.kind() == SurveyMailKind.REMINDED;
        String title = OneLine.of(facts.title());
        String until = until(facts);
        List<Letter.Fact> lines = new ArrayList<>();
        if (!facts.length().isEmpty()) {
            lines.add(new Letter.Fact("Length", facts.length(), null));
        }
        lines.add(new Letter.Fact("Until", until, null));
        return new Letter(
                OneLine.of((again ? "Reminder: " : "") + subject(facts) + ": answer by " + day(facts)),
                (facts.length().isEmpty() ? "" : facts.length() + ". ") + "No name is kept with your answer.",
                again ? "There is still time to answer" : heading(facts.survey()),
                opening(facts, again),
                title,
                lines,
                List.of(),
                new Letter.Action("Answer now", facts.link()),
                closing(facts, again),
                why(facts),
                properties.footer(),
                facts.guest() ? null : address.of("/account/mail"));
    }

    private static String subject(SurveyLetterFacts facts) {
        return switch (facts.survey()) {
            case MID_YEAR -> facts.title();
            case SESSION, SERIES -> "How was it? " + atTheStart(facts.about());
            case IMPACT -> "What came of it? " + atTheStart(facts.about());
        };
    }

    /** As it begins a sentence: 'The series ECT year 1'. */
    private static String atTheStart(String about) {
        return about.isEmpty() ? about : about.substring(0, 1).toUpperCase(Locale.UK) + about.substring(1);
    }

    private static String heading(SurveyKind kind) {
        return switch (kind) {
            case MID_YEAR -> "How is work for you?";
            case SESSION, SERIES -> "How was it for you?";
            case IMPACT -> "What came of it?";
        };
    }

    private static List<String> opening(SurveyLetterFacts facts, boolean again) {
        String about = OneLine.of(facts.about());
        String hello = "Dear " + OneLine.of(facts.greeting()) + ", ";
        if (again) {
            return List.of(hello + "your answer about " + about + " has not come in yet.");
        }
        return List.of(hello
                + switch (facts.survey()) {
                    case MID_YEAR -> "please tell us how work is for you, in " + about + ".";
                    case SESSION, SERIES -> "please say how it was: " + about + ".";
                    case IMPACT -> "some weeks have passed. Please say what you could use: " + about + ".";
                });
    }

    private static List<String> closing(SurveyLetterFacts facts, boolean again) {
        List<String> closing = new ArrayList<>();
        closing.add("No name is kept with your answer. What you choose is added to counts, and no group of fewer than "
                + facts.minimumGroup()
                + " answers is shown. What you write in your own words is read by the trust office before anybody "
                + "else may see it. That you have answered is noted without the answer, so that it counts once, and "
                + "deleted when the survey closes.");
        if (facts.survey() == SurveyKind.MID_YEAR && !again) {
            closing.add(
                    "Would you rather answer on a shared computer, without being signed in? The survey’s page gives "
                            + "you a code for that.");
        }
        closing.add(
                again
                        ? "The portal sends this by itself. Nobody sees a list of who has answered and who has not. "
                                + "Answer, or leave it: answering is up to you."
                        : "Answering is up to you.");
        return closing;
    }

    private static String why(SurveyLetterFacts facts) {
        String because = facts.survey() == SurveyKind.MID_YEAR ? "all staff are asked" : "you were there";
        return "You get this because " + because + "."
                + (facts.kind() == SurveyMailKind.REMINDED && !facts.guest() ? " You can do without reminders." : "");
    }

    /** The last day on which it can be answered. */
    private static String day(SurveyLetterFacts facts) {
        return LetterWriter.day(facts.closes().minusNanos(1).toLocalDate()).replaceFirst("\\P{L}\\d{4}$", "");
    }

    private static String until(SurveyLetterFacts facts) {
        String day = LetterWriter.day(facts.closes().minusNanos(1).toLocalDate());
        var time = facts.closes().toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? day + ", end of the day" : day + ", " + DateWords.time(time);
    }
}
