package uk.coppice.portal.scorecard.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers those behind a step of the working: counts them always, and keeps who they are only where the working was asked
 * for. Of a large trust that is most of a figure's work.
 */
public final class Subjects {

    private final boolean kept;
    private final List<Subject> subjects = new ArrayList<>();
    private int count;

    private Subjects(boolean kept) {
        this.kept = kept;
    }

    /** Of nobody yet, for one step of what a request asks for. */
    public static Subjects of(MeasureRequest request) {
        return new Subjects(request.working());
    }

    public void add(long person) {
        count++;
        if (kept) {
            subjects.add(Subject.of(person));
        }
    }

    /** @param note why they stand here; made only where it is kept */
    public void add(long person, Supplier<String> note) {
        count++;
        if (kept) {
            subjects.add(new Subject(person, note.get()));
        }
    }

    /** How many were added. */
    public int count() {
        return count;
    }

    List<Subject> list() {
        return subjects;
    }
}
