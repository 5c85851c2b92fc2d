package uk.coppice.portal.induction.page;

import java.util.Locale;
import uk.coppice.portal.induction.Outcome;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.Supporter;
import uk.coppice.portal.induction.review.ReviewItem;
import uk.coppice.portal.induction.terms.LengthWords;
import uk.coppice.portal.platform.DateWords;

/** The heading of an induction's page, which is its answer, and the sentence below. */
public final class InductionHeading {

    private InductionHeading() {}

    /** {@code Your induction is on track}. */
    public static String title(InductionPage page) {
        boolean own = page.seen().sight().is(Sight.As.OWN);
        String name = page.seen().person().name();
        String whose = own ? "Your induction" : "Induction of " + name;
        var outcome = page.outcome();
        if (outcome.isPresent() && outcome.get().outcome() != Outcome.EXTENDED) {
            return outcome.get().outcome() == Outcome.PASS
                    ? (own ? "You have passed your induction" : name + " has passed induction")
                    : whose + " is over";
        }
        if (page.seen().induction().startedOn().isAfter(page.today())) {
            return whose + " has not begun yet";
        }
        if (!page.seen().sight().seesReviews()) {
            return whose;
        }
        if (page.items().stream().anyMatch(item -> item.state() == ReviewItem.State.OVERDUE)) {
            return own ? "A review of your induction is overdue" : "A review is overdue: " + name;
        }
        var latest = ReviewItem.latest(page.items());
        if (latest.isPresent() && !latest.get().onTrack()) {
            return own ? "You get more support in your induction" : name + " needs more support";
        }
        if (outcome.isPresent()) {
            return whose + " is extended";
        }
        return latest.isPresent() ? whose + " is on track" : whose + " has begun";
    }

    /** {@code Induction term 5 of 6, spring 2027. Mentor Beth Okafor, tutor Martin Leigh.} */
    public static String sentence(InductionPage page) {
        var words = new DateWords(page.today());
        var sentence = new StringBuilder();
        var terms = page.ofTerms();
        var current = terms.stream()
                .filter(item -> !item.planned().due().isBefore(page.today()))
                .findFirst();
        if (page.seen().induction().startedOn().isAfter(page.today())) {
            sentence.append("It begins on ")
                    .append(words.day(page.seen().induction().startedOn()))
                    .append(". ");
        } else if (current.isPresent() && page.seen().induction().closedOn() == null) {
            sentence.append("Induction term ")
                    .append(current.get().planned().term())
                    .append(" of ")
                    .append(terms.getLast().planned().term())
                    .append(", ")
                    .append(current.get().planned().season().toLowerCase(Locale.UK))
                    .append(". ");
        } else {
            sentence.append(LengthWords.number(page.served()))
                    .append(" of ")
                    .append(LengthWords.terms(page.course().required()))
                    .append(" served. ");
        }
        if (page.seen().induction().closedOn() == null) {
            sentence.append("Mentor ")
                    .append(name(page, SupportKind.MENTOR))
                    .append(", tutor ")
                    .append(name(page, SupportKind.TUTOR))
                    .append(". ");
        }
        var school = page.seen().person().workplace();
        if (!page.seen().sight().is(Sight.As.OWN) && !school.isEmpty()) {
            sentence.append(school).append(".");
        }
        return sentence.toString().strip();
    }

    private static String name(InductionPage page, SupportKind kind) {
        return page.supporter(kind).map(Supporter::name).orElse("not named yet");
    }
}
