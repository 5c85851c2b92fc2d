package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import java.time.LocalDateTime;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.training.SessionStatus;
import uk.coppice.portal.training.booking.rules.Reason;
import uk.coppice.portal.training.calendar.SessionDetails;
import uk.coppice.portal.training.record.TrainingRecord;

/**
 * Whether the reader has a place or can have one. The heading is the answer; the lines are the reasons; what can't be
 * done is not offered. Each state is a panel of its own.
 */
abstract class BookingPanel extends Section {

    private static final long serialVersionUID = 1L;

    BookingPanel() {
        addClassNames("book", "panel");
        setAriaLabel("Your place");
    }

    /** What the reader can do here. */
    interface Actions extends Serializable {
        void book();

        /** Books although it clashes, where that is no bar. */
        void bookAllTheSame();

        void cancel();

        void join();

        void leave();

        /** Takes the place offered. */
        void take();

        /** Declines the place offered. */
        void decline();

        /** Chooses a colleague to give the place to. */
        void give();
    }

    /** @param heldOut whether the reader's place is held out to a colleague, who has not answered yet */
    static BookingPanel of(
            SessionDetails details,
            TrainingRecord record,
            Viewer viewer,
            boolean heldOut,
            LocalDateTime now,
            Actions actions) {
        var session = details.summary();
        boolean over = session.obstacle()
                .filter(reason -> reason.kind() == Reason.Kind.STARTED)
                .isPresent();
        if (session.status() == SessionStatus.CANCELLED) {
            return new PastPanel(session);
        }
        if (session.status() == SessionStatus.DRAFT) {
            return new DraftPanel();
        }
        if (session.leading()) {
            return new LeadPanel(details, now);
        }
        if (session.status() == SessionStatus.DELIVERED) {
            return new PastPanel(session, record);
        }
        if (session.place().held()) {
            return new HeldPanel(details, over, heldOut, now, actions);
        }
        if (!over && (session.waitingList().waiting() || session.waitingList().mayJoin())) {
            return new QueuePanel(details, now, actions);
        }
        return new FreePanel(details, viewer, now, actions);
    }

    final void heading(String words) {
        add(new H2(words));
    }

    final void heading(String words, String icon, String tone) {
        var heading = new H2(new Icon(icon), new Span(words));
        heading.addClassName("state");
        if (!tone.isEmpty()) {
            heading.addClassName(tone);
        }
        add(heading);
    }

    final void line(String words) {
        add(new Paragraph(words));
    }

    final void small(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        add(line);
    }

    /** The one filled button. */
    final void primary(String words, SerializableRunnable action) {
        var button = button(words, action);
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClassNames("big", "wide");
    }

    /** One that takes something away. */
    final void danger(String words, SerializableRunnable action) {
        button(words, action).addThemeVariants(ButtonVariant.AURA_DANGER);
    }

    final Button button(String words, SerializableRunnable action) {
        var button = new Button(words, click -> action.run());
        button.setDisableOnClick(true);
        add(button);
        return button;
    }

    static ListItem tick(String words) {
        return new ListItem(new Icon("check"), new Span(words));
    }

    static RouterLink button(RouterLink link) {
        link.addClassName("btn");
        return link;
    }

    static String moment(LocalDateTime moment, LocalDateTime now) {
        return new DateWords(now.toLocalDate()).moment(moment);
    }
}
