package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in a shape and a word; its colour is a third hint only. */
public final class StateLabel extends Span {

    private static final long serialVersionUID = 1L;

    /** What a state means to the reader. */
    public enum Tone {
        /** Done or chosen. */
        OK,
        /** Needs you. */
        YOU,
        /** Wrong or taken away. */
        BAD,
        /** Of no concern now. */
        OFF,
        /** Neither. */
        PLAIN
    }

    /**
     * @param icon its shape, as in icons.css; empty: none
     */
    public StateLabel(Tone tone, String icon, String words) {
        addClassName("state");
        if (tone != Tone.PLAIN) {
            addClassName(tone.name().toLowerCase(Locale.ROOT));
        }
        if (!icon.isEmpty()) {
            add(new Icon(icon));
        }
        add(new Span(words));
    }

    /** A green tick: {@code Booked}. */
    public static StateLabel done(String words) {
        return new StateLabel(Tone.OK, "done", words);
    }

    /** Warm words: {@code 3 places left}. */
    public static StateLabel needsYou(String words) {
        return new StateLabel(Tone.YOU, "", words);
    }

    /** A red cross: {@code Called off}. */
    public static StateLabel off(String words) {
        return new StateLabel(Tone.BAD, "cross", words);
    }

    /** Plain ink: {@code You lead it}. */
    public static StateLabel plain(String icon, String words) {
        return new StateLabel(Tone.PLAIN, icon, words);
    }
}
