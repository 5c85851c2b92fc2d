package uk.coppice.portal.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.coppice.portal.improvement.progression.AdvertDraft;
import uk.coppice.portal.improvement.progression.Adverts;
import uk.coppice.portal.improvement.progression.OfferBasis;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.people.Schools;

/** Roles that the demo trust advertises: one that is open, one at a school, and one whose day has gone by. */
@Component
class DemoAdverts {

    private static final String SCHOOL = "STK";
    private static final int OPEN_DAYS = 19;
    private static final int OPEN_DAYS_AT_THE_SCHOOL = 9;
    private static final int CLOSED_DAYS = 30;

    private final Adverts adverts;
    private final Schools schools;
    private final Clock clock;

    DemoAdverts(Adverts adverts, Schools schools, Clock clock) {
        this.adverts = adverts;
        this.schools = schools;
        this.clock = clock;
    }

    /** Writes them down, once the trust's files are read. */
    void load() {
        var today = LocalDate.now(clock);
        adverts.add(new AdvertDraft(
                "Trust lead for early reading",
                null,
                OfferKind.LEADERSHIP,
                OfferBasis.PERMANENT,
                today.plusDays(OPEN_DAYS)));
        schools.all().stream()
                .filter(school -> school.code().equals(SCHOOL))
                .forEach(school -> adverts.add(new AdvertDraft(
                        "Coordinator for mathematics",
                        school.id(),
                        OfferKind.COORDINATION,
                        OfferBasis.FIXED_TERM,
                        today.plusDays(OPEN_DAYS_AT_THE_SCHOOL))));
        adverts.add(new AdvertDraft(
                "Lead practitioner for writing",
                null,
                OfferKind.LEADERSHIP,
                OfferBasis.FIXED_TERM,
                today.minusDays(CLOSED_DAYS)));
    }
}
