package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Rods;
import uk.coppice.portal.training.record.TrainingRecord;

/** How far the trust's aim for the year is reached, in a line. */
final class YearProgress extends Paragraph {

    private static final long serialVersionUID = 1L;

    YearProgress(TrainingRecord record) {
        addClassName("progressline");
        int done = Math.toIntExact(record.counted());
        add(new Span(words(record) + " done this year"));
        if (record.aim() > 0) {
            add(" ");
            add(Rods.progress(done, Math.max(done, record.aim())));
        }
    }

    /** {@code 2 of 3 sessions}; {@code 4 sessions}, when there is no aim or it is passed. */
    static String words(TrainingRecord record) {
        long done = record.counted();
        return record.aim() > 0 && done <= record.aim()
                ? done + " of " + Words.count(record.aim(), "session", "sessions")
                : Words.count(done, "session", "sessions");
    }
}
