package uk.coppice.portal.improvement.progression;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.School;
import uk.coppice.portal.people.SchoolStaff;
import uk.coppice.portal.people.Schools;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.NameScope;
import uk.coppice.portal.platform.security.Roles;

/**
 * Offers of progression, as those who look after them see and record them: human resources all, a school leader those made
 * to staff of their school. Nobody records an offer to themselves.
 */
@Service
public class Offers {

    private static final String NOTHING = " Nothing is changed.";

    private final OfferRows rows;
    private final AdvertRows adverts;
    private final Schools schools;
    private final SchoolStaff schoolStaff;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final OfferNews news;
    private final Clock clock;

    Offers(
            OfferRows rows,
            AdvertRows adverts,
            Schools schools,
            SchoolStaff schoolStaff,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            OfferNews news,
            Clock clock) {
        this.rows = rows;
        this.adverts = adverts;
        this.schools = schools;
        this.schoolStaff = schoolStaff;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.news = news;
        this.clock = clock;
    }

    /** A page of offers, the latest first. */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "list of progression offers", object = "#wanted.year()")
    public List<Offer> page(OffersWanted wanted, int offset, int limit) {
        return rows.page(wanted, scope(), offset, limit);
    }

    /** How many {@link #page} finds in all. */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @Transactional(readOnly = true)
    public int count(OffersWanted wanted) {
        return rows.count(wanted, scope());
    }

    /** One offer; empty when it is gone or not for this reader. */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "progression offer", person = "#result.personId()")
    public Optional<Offer> find(long id) {
        return rows.find(id, scope());
    }

    /** The schools that the list can be narrowed to: of the trust today, or the reader's own. */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    @Transactional(readOnly = true)
    public List<School> schools() {
        return schools.within(scope(), LocalDate.now(clock));
    }

    /** Those to whom the reader may record an offer, by the first letters of a name or staff number. */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    @Transactional(readOnly = true)
    public List<Person> candidates(String typed, int limit) {
        var scope = scope();
        var today = LocalDate.now(clock);
        long me = currentViewer.get().recordedBy();
        if (scope.everyone()) {
            return directory.search(typed, today, limit).stream()
                    .filter(person -> person.id() != me)
                    .toList();
        }
        // A school has some dozen people.
        var wanted = new NameSearch(typed);
        return scope.schools().stream()
                .flatMap(school -> schoolStaff.at(school, today).stream())
                .distinct()
                .filter(person -> person.id() != me && wanted.finds(person))
                .limit(limit)
                .toList();
    }

    /**
     * Records an offer.
     *
     * @return its id
     * @throws Refusal when it is to oneself, to somebody who is not the reader's to record for, of a day to come, or when
     *     it stands already
     */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER, Roles.OPERATOR})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "progression offer", person = "#draft.personId()")
    public long record(OfferDraft draft) {
        check(draft);
        if (rows.same(draft).isPresent()) {
            throw new Refusal(
                    "This offer stands in the list already: same person, day, kind, reach and basis. Change that "
                            + "one if the answer is another." + NOTHING);
        }
        long id = Ids.next();
        rows.insert(
                id, draft, StoredTime.of(clock.instant()), currentViewer.get().recordedBy());
        news.recorded(id, draft);
        return id;
    }

    /**
     * Changes an offer.
     *
     * @param version as it was shown
     * @throws Refusal as {@link #record} does, and when somebody changed or removed it in the meantime
     */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "progression offer", person = "#draft.personId()")
    public void change(long id, int version, OfferDraft draft) {
        var held = mine(id);
        check(draft);
        if (held.personId() != draft.personId()) {
            throw new Refusal(
                    "An offer stays with the person it was made to. Remove this one and record another." + NOTHING);
        }
        if (rows.same(draft).filter(other -> other != id).isPresent()) {
            throw new Refusal("Another offer in the list is just like this one." + NOTHING);
        }
        if (!rows.update(
                id,
                version,
                draft,
                StoredTime.of(clock.instant()),
                currentViewer.get().recordedBy())) {
            throw changedMeanwhile();
        }
    }

    /**
     * Removes an offer that was recorded by mistake.
     *
     * @param version as it was shown
     * @throws Refusal when somebody changed or removed it in the meantime
     */
    @RolesAllowed({Roles.HR, Roles.SCHOOL_LEADER})
    @UnderLock
    @Audited(value = Act.CHANGED, what = "progression offer", person = "@offerPeople.of(#id)")
    public void remove(long id, int version) {
        var held = mine(id);
        directory.hold(held.personId());
        if (!rows.delete(id, version)) {
            throw changedMeanwhile();
        }
    }

    private Offer mine(long id) {
        var held = rows.find(id, scope()).orElseThrow(Offers::changedMeanwhile);
        if (currentViewer.get().is(held.personId())) {
            throw new Refusal(
                    "This offer is to you. Answer it under 'My offers'; somebody else changes the rest." + NOTHING);
        }
        return held;
    }

    private void check(OfferDraft draft) {
        directory.hold(draft.personId());
        if (currentViewer.get().is(draft.personId())) {
            throw new Refusal("Somebody else records what is offered to you: human resources can." + NOTHING);
        }
        if (draft.offeredOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("An offer is recorded once it is made: choose today or an earlier day." + NOTHING);
        }
        if (directory.postsHeld(draft.personId(), draft.offeredOn()).isEmpty()) {
            throw new Refusal("They had no post in the trust on that day. Look at the day again." + NOTHING);
        }
        var scope = scope();
        if (!scope.everyone() && !schoolStaff.worksAt(draft.personId(), scope.schools(), draft.offeredOn())) {
            throw new Refusal("They did not work at your school on that day. Human resources can record it." + NOTHING);
        }
        if (draft.advertId() != null && adverts.find(draft.advertId()).isEmpty()) {
            throw new Refusal("The advertised role is no longer in the list. Choose another, or none." + NOTHING);
        }
    }

    private NameScope scope() {
        return OfferScope.of(currentViewer.get());
    }

    private static Refusal changedMeanwhile() {
        return new Refusal("Somebody changed or removed this offer in the meantime. Look at the list again." + NOTHING);
    }
}
