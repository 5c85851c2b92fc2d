package uk.coppice.portal.training.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.training.Delegate;
import uk.coppice.portal.training.Mark;
import uk.coppice.portal.training.SessionKind;

/**
 * A register as the browser draws it.
 *
 * @param code the session's code
 * @param viewer who takes it: marks that wait in a browser are only ever sent for the person who tapped them
 * @param closed whether it is finished, so that a correction wants a reason
 * @param runs whether the session is not over yet, so that the room needs the open page
 * @param choices the marks that can be given now
 * @param lines everyone on it, in order
 */
public record RegisterState(
        String code, String viewer, boolean closed, boolean runs, List<Choice> choices, List<Line> lines) {

    /**
     * A mark that can be given.
     *
     * @param offered whether it stands in the list of choices; else it is only named
     */
    public record Choice(String mark, String word, String meaning, boolean present, boolean offered) {}

    /**
     * A delegate.
     *
     * @param id of the delegate: {@code p123} or {@code g123}
     * @param mark the current one; null: none
     * @param booked whether they have a place; who has none can be taken off again
     */
    public record Line(
            String id, String name, String about, @Nullable String mark, boolean booked) {}

    /** What the browser draws of a register now. */
    public static RegisterState of(RegisterSheet sheet, long viewer, LocalDateTime now) {
        var choices = new ArrayList<Choice>();
        for (var mark : Mark.values()) {
            choices.add(
                    new Choice(mark.name(), mark.words(), meaning(mark), mark.present(), offered(mark, sheet, now)));
        }
        var today = now.toLocalDate();
        return new RegisterState(
                sheet.code(),
                String.valueOf(viewer),
                sheet.closed(),
                !sheet.closed() && !now.isAfter(sheet.endsAt()),
                choices,
                sheet.lines().stream().map(line -> line(line, today)).toList());
    }

    /** {@code p123} for a member of staff, {@code g123} for a guest. */
    public static String id(Delegate delegate) {
        return (delegate.guest() ? "g" : "p") + delegate.id();
    }

    /**
     * The delegate of such an id.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Delegate delegate(String id) {
        if (!id.matches("[pg]\\d{1,19}")) {
            throw new IllegalArgumentException("No delegate has the id " + id);
        }
        return new Delegate(id.charAt(0) == 'g', Long.parseLong(id.substring(1)));
    }

    private static Line line(RegisterSheet.Line line, LocalDate today) {
        var in = line.checkedIn();
        String about = in == null
                ? line.booked() ? line.about() : (line.about() + ", came without a place").replaceFirst("^, c", "C")
                : "Checked in "
                        + (in.toLocalDate().equals(today)
                                ? DateWords.time(in.toLocalTime())
                                : new DateWords(today).moment(in));
        return new Line(
                id(line.delegate()),
                line.name(),
                about,
                line.mark() == null ? null : line.mark().name(),
                line.booked());
    }

    private static boolean offered(Mark mark, RegisterSheet sheet, LocalDateTime now) {
        return switch (mark) {
            case ATTENDED, PART, EXCUSED, ABSENT -> true;
            case MADE_UP -> sheet.kind() == SessionKind.ECT && !now.isBefore(sheet.endsAt());
            case NO_SHOW, CANCELLED -> false;
        };
    }

    private static String meaning(Mark mark) {
        return switch (mark) {
            case ATTENDED -> "Was there for all of it";
            case PART -> "Came late or left early; it still counts";
            case MADE_UP -> "Missed it, and has caught up since; it counts";
            case EXCUSED -> "Could not come and said so";
            case ABSENT, NO_SHOW, CANCELLED -> "Was not there";
        };
    }
}
