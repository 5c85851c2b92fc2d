package uk.coppice.portal.induction.attendance;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.induction.Inductions;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.SessionLeads;
import uk.coppice.portal.training.booking.OwnPlace;
import uk.coppice.portal.training.booking.OwnPlaces;

/** The sessions that early career teachers are due at, for whoever may see the induction. */
@Service
public class EctSessions {

    private final Inductions inductions;
    private final Ects ects;
    private final ClaimRows claims;
    private final OwnPlaces places;
    private final SessionLeads leads;
    private final AttendanceAim aim;
    private final Clock clock;

    EctSessions(
            Inductions inductions,
            Ects ects,
            ClaimRows claims,
            OwnPlaces places,
            SessionLeads leads,
            AttendanceAim aim,
            Clock clock) {
        this.inductions = inductions;
        this.ects = ects;
        this.claims = claims;
        this.places = places;
        this.leads = leads;
        this.aim = aim;
        this.clock = clock;
    }

    /** The viewer's own; empty for somebody without an induction. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<EctRecord> mine() {
        return inductions.mine().map(this::record);
    }

    /** That of a member of staff; empty when there is none that the viewer may see. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @Transactional(readOnly = true)
    @Audited(value = Act.SAW, what = "sessions of an induction", person = "#result.seen().person().id()")
    public Optional<EctRecord> of(String staffNo) {
        return inductions.find(staffNo).map(this::record);
    }

    private EctRecord record(SeenInduction seen) {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        var ect = ects.of(List.of(seen.induction())).getFirst();
        var first = AcademicYear.of(seen.induction().startedOn());
        var all = DueSession.of(ect, ects.allSessions(ect, today), now).stream()
                .filter(due -> AcademicYear.of(due.session().date()).compareTo(first) >= 0)
                .toList();
        var ids = all.stream().map(due -> due.session().id()).toList();
        var latest = claims.latest(seen.induction().id());
        var own = places.of(seen.induction().personId(), ids);
        var led = leads.of(ids);
        Map<AcademicYear, List<EctRecord.Line>> years = new TreeMap<>(Comparator.reverseOrder());
        years.put(AcademicYear.of(today), new ArrayList<>());
        for (var due : all) {
            long id = due.session().id();
            years.computeIfAbsent(AcademicYear.of(due.session().date()), year -> new ArrayList<>())
                    .add(new EctRecord.Line(
                            due,
                            own.getOrDefault(id, OwnPlace.NONE).state(),
                            latest.get(id),
                            led.getOrDefault(id, List.of()).stream()
                                    .filter(lead -> lead.personId() != null)
                                    .map(SessionLeads.Lead::name)
                                    .toList()));
        }
        return new EctRecord(
                seen,
                years.entrySet().stream()
                        .map(entry -> year(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private EctRecord.Year year(AcademicYear year, List<EctRecord.Line> lines) {
        return new EctRecord.Year(
                year, lines, Outlook.of(lines.stream().map(EctRecord.Line::due).toList(), aim.percent(year)));
    }
}
