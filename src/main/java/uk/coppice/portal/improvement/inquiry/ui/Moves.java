package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.LocalDate;
import uk.coppice.portal.improvement.inquiry.Inquiry;
import uk.coppice.portal.improvement.inquiry.InquiryDesk;
import uk.coppice.portal.improvement.inquiry.Move;
import uk.coppice.portal.improvement.inquiry.MoveDetails;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.Toast;

/** Takes a step that somebody pressed, asking first for what it needs. */
final class Moves implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Inquiry inquiry;
    private final transient InquiryDesk desk;
    private final Banner banner;
    private final String here;
    private final LocalDate today;
    private final SerializableRunnable changed;

    Moves(
            Inquiry inquiry,
            InquiryDesk desk,
            Banner banner,
            String here,
            LocalDate today,
            SerializableRunnable changed) {
        this.inquiry = inquiry;
        this.desk = desk;
        this.banner = banner;
        this.here = here;
        this.today = today;
        this.changed = changed;
    }

    void take(Move move) {
        switch (move) {
            case ACCEPT ->
                new ReviewDialog(checks -> act(move, MoveDetails.checked(checks)), () -> take(Move.SEND_BACK)).open();
            case PUBLISH -> new PublishDialog(here, today, details -> act(move, details)).open();
            case SEND_BACK -> ask(move, "What should the authors change?", "They read it on the inquiry's page");
            case KEEP_BACK -> ask(move, "Why not?", "The authors read it. All staff no longer see the findings.");
            case TAKE_OFF ->
                ask(
                        move,
                        "Why?",
                        inquiry.publicUrl().isEmpty()
                                ? "It vanishes from the public page at once. All staff can still read it."
                                : "Take it down at its own address too: " + inquiry.publicUrl());
            case WITHDRAW -> ask(move, "Why?", "It no longer counts. It can be taken up again.");
            default -> banner.attempt(() -> act(move, MoveDetails.none()));
        }
    }

    private void ask(Move move, String label, String help) {
        new ReasonDialog(MoveWords.verb(move), label, help, reason -> act(move, MoveDetails.because(reason))).open();
    }

    private void act(Move move, MoveDetails details) {
        desk.move(inquiry.id(), move, details);
        changed.run();
        var undo = MoveWords.undo(move);
        if (undo == null) {
            Toast.show(MoveWords.done(move));
        } else {
            Toast.show(MoveWords.done(move), () -> {
                desk.move(inquiry.id(), undo, MoveDetails.none());
                changed.run();
            });
        }
    }
}
