package uk.coppice.portal.training.ui;

/** A session that is still being planned. */
final class DraftPanel extends BookingPanel {

    private static final long serialVersionUID = 1L;

    DraftPanel() {
        heading("A draft", "open", "");
        line("Only its leads and training administrators see it, and nobody can book it until it is published.");
    }
}
