package uk.coppice.portal.improvement.progression;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** What was offered to the current person, and what they say to it. */
@Service
public class MyOffers {

    private final OfferRows rows;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    MyOffers(OfferRows rows, StaffDirectory directory, CurrentViewer currentViewer, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Everything that was offered to them, the latest first. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public List<Offer> all() {
        return rows.to(currentViewer.get().recordedBy());
    }

    /** Whether anything was ever offered to them. */
    @RolesAllowed(Roles.STAFF)
    @Transactional(readOnly = true)
    public boolean any() {
        return rows.anyTo(currentViewer.get().recordedBy());
    }

    /**
     * Answers an offer, or takes the answer back.
     *
     * @param version as it was shown
     * @throws Refusal when it is not theirs, or was changed in the meantime
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void answer(long id, int version, OfferAnswer answer) {
        long me = currentViewer.get().recordedBy();
        directory.hold(me);
        var offer = rows.to(me).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("This offer was taken out of the list. Ask human resources about it."));
        var draft = offer.draft();
        boolean done = rows.update(
                id,
                version,
                new OfferDraft(
                        draft.personId(),
                        draft.offeredOn(),
                        draft.kind(),
                        draft.reach(),
                        draft.basis(),
                        answer,
                        draft.advertId()),
                StoredTime.of(clock.instant()),
                me);
        if (!done) {
            throw new Refusal("This offer was changed in the meantime. Look at it again. Your answer is not kept.");
        }
    }
}
