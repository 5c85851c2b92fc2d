package uk.coppice.portal.improvement.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.WebAddress;

/** What stands in the way of a step, in the words of those who want to take it. Knows no database. */
final class MoveRules {

    /**
     * What is known of an inquiry.
     *
     * @param planned whether it is said what will be done, and how it will be known
     * @param findings whether there is a text or a file
     * @param authors those who joined
     * @param findingsOn when the findings were handed in
     */
    record Facts(
            Stage stage,
            boolean planned,
            boolean findings,
            List<Author> authors,
            @Nullable LocalDate findingsOn) {}

    private MoveRules() {}

    /** Why the step cannot be taken, whatever its details; empty when it can. */
    static Optional<String> obstacle(Move move, Set<Part> parts, Facts facts) {
        if (!move.isFor(parts)) {
            return Optional.of(
                    parts.contains(Part.AUTHOR)
                            ? "This is for somebody who is no author: a headteacher of an author's school, or a trust "
                                    + "administrator."
                            : "This is for its authors.");
        }
        if (!move.startsAt(facts.stage)) {
            return Optional.of("Somebody has moved this inquiry on meanwhile: it is now '"
                    + facts.stage.words().toLowerCase(java.util.Locale.UK) + "'. Nothing was changed.");
        }
        return switch (move) {
            case START ->
                facts.planned
                        ? Optional.empty()
                        : Optional.of("Say what you will do and how you will know first: both stand under 'Edit'.");
            case SUBMIT -> facts.findings ? Optional.empty() : Optional.of("Findings need text or a file first.");
            case PUBLISH -> consents(facts.authors);
            default -> Optional.empty();
        };
    }

    /** Why the step cannot be taken with these details; empty when it can. */
    static Optional<String> problem(Move move, MoveDetails details, Facts facts, LocalDate today) {
        return switch (move) {
            case ACCEPT ->
                details.checks().size() == ReviewCheck.values().length
                        ? Optional.empty()
                        : Optional.of("Tick each point once you have looked at it, or send the findings back with a "
                                + "note. They are not accepted yet.");
            case SEND_BACK, KEEP_BACK, TAKE_OFF, WITHDRAW -> reason(details.reason());
            case PUBLISH -> publication(details, facts, today);
            default -> Optional.empty();
        };
    }

    private static Optional<String> reason(String reason) {
        return reason.isBlank() || reason.length() > MoveDetails.LONGEST_REASON
                ? Optional.of("Say why, in at most %,d characters: the authors will read it."
                        .formatted(MoveDetails.LONGEST_REASON))
                : Optional.empty();
    }

    private static Optional<String> publication(MoveDetails details, Facts facts, LocalDate today) {
        var on = details.publishedOn();
        if (on == null || on.isAfter(today)) {
            return Optional.of("Give the day of publication: today, or an earlier one.");
        }
        if (facts.findingsOn != null && on.isBefore(facts.findingsOn)) {
            return Optional.of("The day of publication can't be before the findings were handed in.");
        }
        String address = details.address();
        return address.isEmpty() || (address.length() <= MoveDetails.LONGEST_ADDRESS && WebAddress.isOne(address))
                ? Optional.empty()
                : Optional.of("The address must be that of a web page, such as https://www.example.org/findings.");
    }

    /** Every author must agree; for one who left somebody may have written it down. */
    private static Optional<String> consents(List<Author> authors) {
        var refused = new ArrayList<String>();
        var silent = new ArrayList<String>();
        var gone = new ArrayList<String>();
        for (var author : authors) {
            if (author.consent() == Consent.REFUSED) {
                refused.add(author.name());
            } else if (author.consent() == null) {
                (author.inPost() ? silent : gone).add(author.name());
            }
        }
        if (!refused.isEmpty()) {
            return Optional.of(String.join(" and ", refused) + " would not like it published.");
        }
        if (!silent.isEmpty()) {
            return Optional.of("Every author must agree first. Not yet: " + String.join(", ", silent) + ".");
        }
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of("Every author must agree first. " + String.join(" and ", gone)
                        + (gone.size() == 1 ? " has" : " have") + " left: ask, and write down what they said.");
    }
}
