package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Hidden;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.SchoolDay;
import uk.coppice.portal.training.booking.rules.CoverRule;
import uk.coppice.portal.training.booking.rules.FairShareRule;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionSummary;

/** A session in a list. It knows no more of the session than it needs to be drawn again. */
final class SessionRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private static final Set<Reason.Kind> CLASHES = Set.of(Reason.Kind.CLASH, Reason.Kind.CLASH_WARNED);
    private static final Set<Reason.Kind> WORTH_A_LINE = Set.of(
            Reason.Kind.CLASH,
            Reason.Kind.CLASH_WARNED,
            Reason.Kind.AUDIENCE,
            Reason.Kind.COVER,
            Reason.Kind.FAIR_SHARE);

    private final String code;
    private final LocalDate day;

    SessionRow(SessionSummary session, Drawing drawing, BookAction book) {
        this.code = session.code();
        this.day = session.date();
        addClassNames("row", "slot");
        draw(session, drawing, book);
    }

    String code() {
        return code;
    }

    LocalDate day() {
        return day;
    }

    /** Shows where the session stands now. */
    void draw(SessionSummary session, Drawing drawing, BookAction book) {
        removeAll();
        var start = new Span(DateWords.time(session.start()));
        start.addClassName("start");
        var time = new Paragraph(start, new Span(DateWords.length(Duration.between(session.start(), session.end()))));
        time.addClassName("time");

        var details = new Div(new H4(TrainingNavigation.session(session.title(), session.code())));
        details.add(meta(session.venue()), meta(String.join(", ", session.leads())));
        boolean bookable = drawing.canBook()
                && session.obstacle().isEmpty()
                && !session.place().held()
                && !session.waitingList().waiting();
        session.obstacle()
                .filter(reason -> !session.place().held())
                .filter(reason -> WORTH_A_LINE.contains(reason.kind()))
                .ifPresent(reason -> details.add(
                        Hint.info(CLASHES.contains(reason.kind()) ? reason.advice() : reason.heading() + ".")));
        if (bookable) {
            session.figures().shares().forEach(share -> details.add(Hint.info(FairShareRule.words(share) + ".")));
            session.figures().cover().forEach(cover -> details.add(Hint.info(CoverRule.words(cover) + ".")));
        }
        if (bookable
                && session.figures().cover().isEmpty()
                && drawing.schoolDay().overlaps(session.date(), session.start(), session.end())) {
            details.add(Hint.info("In school time: agree cover with your headteacher first."));
        }
        details.add(end(session, bookable, drawing.now(), book));
        add(time, details);
    }

    /** Moves the keyboard to the one thing to do in this row, after what it did before is gone. */
    void focusAction() {
        getElement().executeJs("(this.querySelector('.end vaadin-button, .end a') ?? this.querySelector('a')).focus()");
    }

    /** Moves the keyboard here, to read on. */
    void focusTitle() {
        getElement().executeJs("this.querySelector('h4 a').focus({preventScroll: true})");
    }

    private static Div end(SessionSummary session, boolean bookable, LocalDateTime now, BookAction book) {
        var end = new Div(SessionStates.of(session, now));
        end.addClassName("end");
        if (bookable) {
            var button = new Button("Book", click -> book.book(session.code()));
            button.setAriaLabel("Book " + session.title());
            button.setDisableOnClick(true);
            end.add(button);
        } else if (session.offered()) {
            end.add(more("Take or decline", session));
        } else if (session.requested()) {
            end.add(more("See your request", session));
        } else if (session.waitingList().mayJoin()) {
            var button = new Button("Join waiting list", click -> book.join(session.code()));
            button.setAriaLabel("Join the waiting list for " + session.title());
            button.setDisableOnClick(true);
            end.add(button);
        } else if (session.waitingList().waiting()) {
            end.add(more("See or leave", session));
        } else if (session.obstacle()
                        .filter(reason -> reason.kind() == Reason.Kind.CLASH_WARNED)
                        .isPresent()
                && !session.booked()) {
            end.add(more("See or book all the same", session));
        } else if (session.booked() && session.startsAt().isAfter(now)) {
            end.add(more("See or cancel", session));
        }
        return end;
    }

    private static Component more(String words, SessionSummary session) {
        RouterLink link = TrainingNavigation.session(words, session.code());
        link.addClassName("more");
        link.add(new Hidden(" " + session.title()));
        return link;
    }

    private static Paragraph meta(String words) {
        var line = new Paragraph(words);
        line.addClassName("meta");
        return line;
    }

    /**
     * What a row must know beside its session; it does not keep it.
     *
     * @param canBook whether the reader has training of their own
     */
    record Drawing(SchoolDay schoolDay, boolean canBook, LocalDateTime now) {}

    /** Books a session, by its code, or waits for a place in it. */
    interface BookAction extends Serializable {
        void book(String code);

        /** Joins the waiting list of a session. */
        void join(String code);
    }
}
