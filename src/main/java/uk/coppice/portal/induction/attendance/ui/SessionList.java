package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import uk.coppice.portal.induction.Sight;
import uk.coppice.portal.induction.attendance.Claim;
import uk.coppice.portal.induction.attendance.EctRecord;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.DayMark;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.platform.ui.Rows;

/** The sessions of a year, each with its mark and what can be done. */
final class SessionList {

    private SessionList() {}

    /**
     * @param note what belongs below a session, such as its reflection; given the ways to add its own to
     * @param ways what the viewer can do about a session
     */
    static Rows of(
            EctRecord.Year year,
            Sight sight,
            DateWords words,
            Function<EctRecord.Line, List<Component>> ways,
            Function<EctRecord.Line, List<Component>> note) {
        var rows = new Rows();
        for (var line : year.lines()) {
            var session = line.due().session();
            var title = new H3(new Anchor("training/" + session.code(), session.title()));
            var details =
                    new Div(title, meta(DateWords.hours(session.start(), session.end()) + ", " + session.venue()));
            said(line, sight.is(Sight.As.OWN), words, details);
            details.add(note.apply(line));
            var end = new Div(SessionWords.state(line, sight));
            end.addClassName("end");
            var actions = new Div();
            actions.addClassName("btns");
            actions.add(ways.apply(line));
            if (actions.getChildren().findAny().isPresent()) {
                end.add(actions);
            }
            details.add(end);
            rows.add(new DayMark(session.date(), words), details);
        }
        return rows;
    }

    private static void said(EctRecord.Line line, boolean own, DateWords words, Div details) {
        var claim = line.claim();
        var mark = line.due().mark();
        boolean present = mark != null && mark.present();
        if (claim == null || claim.state() == Claim.State.WITHDRAWN) {
            return;
        }
        if (claim.state() == Claim.State.CONFIRMED && present) {
            details.add(meta((claim.kind().makeUp() ? ClaimWords.way(claim, words) + ". " : "") + "Confirmed by "
                    + claim.settledBy() + "."));
        } else if (claim.open() && !present) {
            details.add(Hint.info(ClaimWords.waiting(claim, line.leads(), own, words)));
        } else if (claim.state() == Claim.State.DECLINED && !present) {
            details.add(Hint.warning(claim.settledBy() + " declined it"
                    + (claim.kind().makeUp() ? " (" + ClaimWords.way(claim, words) + ")" : "")
                    + (own ? ": " + claim.answer() : ".")));
        }
    }

    private static Paragraph meta(String words) {
        var line = new Paragraph(words);
        line.addClassName("meta");
        return line;
    }
}
