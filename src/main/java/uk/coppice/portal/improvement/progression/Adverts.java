package uk.coppice.portal.improvement.progression;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/**
 * Roles that were advertised inside the trust, so that an offer can say what it came of. Human resources writes down all of
 * them, a school leader those of their own school. They are public inside the trust: who looks after offers reads them all.
 */
@Service
public class Adverts {

    /** The longest title. */
    public static final int LONGEST_TITLE = 120;

    private static final int SHORTEST_TITLE = 3;

    private final AdvertRows rows;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    Adverts(AdvertRows rows, CurrentViewer currentViewer, Clock clock) {
        this.rows = rows;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** Those that close in a year, the latest first. */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    @Transactional(readOnly = true)
    public List<Advert> of(AcademicYear year) {
        return rows.between(year.firstDay(), year.lastDay());
    }

    /** Whether the reader may change it. */
    public boolean mayChange(Advert advert) {
        return mayChange(advert.draft());
    }

    /**
     * Writes down a role.
     *
     * @return its id
     * @throws Refusal when the title cannot be kept
     * @throws AccessDeniedException when it is not of the reader's school
     */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "advertised role")
    public long add(AdvertDraft draft) {
        var checked = checked(draft);
        long id = Ids.next();
        rows.insert(
                id, checked, StoredTime.of(clock.instant()), currentViewer.get().recordedBy());
        return id;
    }

    /**
     * Changes a role.
     *
     * @param version as it was shown
     * @throws Refusal when the title cannot be kept, or somebody changed it in the meantime
     * @throws AccessDeniedException when it is not of the reader's school
     */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "advertised role")
    public void change(long id, int version, AdvertDraft draft) {
        require(rows.find(id).orElseThrow(Adverts::changedMeanwhile).draft());
        if (!rows.update(
                id,
                version,
                checked(draft),
                StoredTime.of(clock.instant()),
                currentViewer.get().recordedBy())) {
            throw changedMeanwhile();
        }
    }

    /**
     * Removes a role that came to no offer.
     *
     * @param version as it was shown
     * @throws Refusal when offers came of it, or somebody changed it in the meantime
     * @throws AccessDeniedException when it is not of the reader's school
     */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "advertised role")
    public void remove(long id, int version) {
        var held = rows.find(id).orElseThrow(Adverts::changedMeanwhile);
        require(held.draft());
        if (held.offers() > 0) {
            throw new Refusal("Offers came of this role, so it stays in the list. Nothing is changed.");
        }
        if (!rows.delete(id, version)) {
            throw changedMeanwhile();
        }
    }

    private AdvertDraft checked(AdvertDraft draft) {
        require(draft);
        String title = TypedText.line(draft.title());
        if (title.length() < SHORTEST_TITLE || title.length() > LONGEST_TITLE || TypedText.startsFormula(title)) {
            throw new Refusal("A title has " + SHORTEST_TITLE + " to " + LONGEST_TITLE
                    + " characters and can't start with =, +, - or @. Nothing is changed.");
        }
        return new AdvertDraft(title, draft.schoolId(), draft.kind(), draft.basis(), draft.closesOn());
    }

    private void require(AdvertDraft draft) {
        if (!mayChange(draft)) {
            throw new AccessDeniedException("Advertised roles of others are changed by human resources");
        }
    }

    private boolean mayChange(AdvertDraft draft) {
        var scope = OfferScope.of(currentViewer.get());
        return scope.everyone() || (draft.schoolId() != null && scope.schools().contains(draft.schoolId()));
    }

    private static Refusal changedMeanwhile() {
        return new Refusal("Somebody changed or removed this role in the meantime. Look at the list again.");
    }
}
