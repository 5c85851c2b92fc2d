package uk.coppice.portal.induction.attendance;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.coppice.portal.induction.InductionRegister;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;

/** The current person's own induction and the sessions of its series, for what they ask for; in their words. */
@Component
class OwnSessions {

    private final InductionRegister inductions;
    private final Ects ects;
    private final StaffDirectory directory;
    private final CurrentViewer currentViewer;
    private final Clock clock;

    OwnSessions(
            InductionRegister inductions,
            Ects ects,
            StaffDirectory directory,
            CurrentViewer currentViewer,
            Clock clock) {
        this.inductions = inductions;
        this.ects = ects;
        this.directory = directory;
        this.currentViewer = currentViewer;
        this.clock = clock;
    }

    /** One's own, with one's row held until the transaction ends. */
    Ect held() {
        directory.hold(me());
        return mine();
    }

    /** @throws Refusal for somebody without an induction */
    Ect mine() {
        return ects.of(inductions.of(List.of(me()))).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("The portal knows of no induction of yours. Ask the induction lead."));
    }

    /** @throws Refusal when the session is not one of the series */
    DueSession due(Ect mine, String code) {
        var now = LocalDateTime.now(clock);
        return DueSession.of(mine, ects.allSessions(mine, now.toLocalDate()), now).stream()
                .filter(due -> due.session().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("This session is not one of your series."));
    }

    long me() {
        Long me = currentViewer.get().personId();
        if (me == null) {
            throw new Refusal("You have no staff record, so nothing is due for you.");
        }
        return me;
    }
}
