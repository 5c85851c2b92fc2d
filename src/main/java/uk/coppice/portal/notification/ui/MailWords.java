package uk.coppice.portal.notification.ui;

import java.util.Locale;
import uk.coppice.portal.notification.queue.MailState;
import uk.coppice.portal.platform.ui.StateLabel;

/** The states of mail in words. */
final class MailWords {

    private MailWords() {}

    static String of(MailState state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case SENT -> "Sent";
            case FAILED -> "Failed";
            case NO_ADDRESS -> "No address";
            case NOT_NEEDED -> "Not needed";
        };
    }

    static StateLabel label(MailState state) {
        return switch (state) {
            case WAITING -> StateLabel.plain("clock", of(state));
            case SENT -> StateLabel.done(of(state));
            case FAILED -> StateLabel.off(of(state));
            case NO_ADDRESS -> new StateLabel(StateLabel.Tone.YOU, "alert", of(state));
            case NOT_NEEDED -> new StateLabel(StateLabel.Tone.OFF, "none", of(state));
        };
    }

    /** As in addresses. */
    static String key(MailState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
