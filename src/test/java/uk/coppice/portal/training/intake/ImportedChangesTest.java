package uk.coppice.portal.training.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.training.LeadsChanged;
import uk.coppice.portal.training.SessionChanged;
import uk.coppice.portal.training.SessionChanged.What;
import uk.coppice.portal.training.SessionKind;
import uk.coppice.portal.training.SessionStatus;

/** What an import tells of a session; the clock stands at 14 January 2026. */
class ImportedChangesTest {

    private static final LocalDate COMING = LocalDate.of(2026, 2, 3);
    private static final LocalDate GONE = LocalDate.of(2025, 12, 2);

    private final ImportedChanges changes = new ImportedChanges(event -> {}, new TestClock());

    @Test
    void saysEverythingThatIsDifferentAtOnce() {
        var after = new SessionRow(
                "A",
                null,
                "Phonics: again",
                SessionKind.OTP,
                COMING.plusDays(1),
                LocalTime.of(16, 0),
                LocalTime.of(17, 0),
                "Oak hall",
                30,
                List.of(new SessionRow.Lead(null, "Prof. Jones")),
                SessionStatus.PLANNED);

        assertThat(told(session(COMING, SessionStatus.PLANNED), after))
                .containsExactlyInAnyOrder(What.DATE_OR_TIME, What.PLACE, What.CAPACITY, What.LEADS, What.TEXT);
    }

    @Test
    void nothingDifferentIsNoNews() {
        var session = session(COMING, SessionStatus.PLANNED);

        assertThat(told(session, session)).isEmpty();
    }

    @Test
    void callingOffAndTakingItBackIsNews() {
        var planned = session(COMING, SessionStatus.PLANNED);
        var calledOff = session(COMING, SessionStatus.CANCELLED);

        assertThat(told(planned, calledOff)).containsExactly(What.CALLED_OFF);
        assertThat(told(calledOff, planned)).containsExactly(What.REINSTATED);
        assertThat(told(session(COMING, SessionStatus.DRAFT), planned)).containsExactly(What.PUBLISHED);
    }

    @Test
    void thatItWasHeldIsNoNews() {
        assertThat(told(session(COMING, SessionStatus.PLANNED), session(COMING, SessionStatus.DELIVERED)))
                .isEmpty();
    }

    @Test
    void thePastIsNobodysNewsUnlessItMovesIntoTheFuture() {
        var past = session(GONE, SessionStatus.PLANNED);

        assertThat(told(past, session(GONE.plusDays(1), SessionStatus.CANCELLED)))
                .isEmpty();
        assertThat(told(past, session(COMING, SessionStatus.PLANNED))).containsExactly(What.DATE_OR_TIME);
    }

    @Test
    void saysWhoLeadsWhatIsToComeAndWhoDoesNotAnyMore() {
        var amy = new SessionRow.Lead(1L, null);
        var ben = new SessionRow.Lead(2L, null);
        var outside = new SessionRow.Lead(null, "Prof. Jones");
        var before = led(session(COMING, SessionStatus.PLANNED), amy, outside);

        assertThat(changes.leads(7, before, led(before, ben, outside)))
                .contains(new LeadsChanged(7, Set.of(2L), Set.of(1L), null));
        assertThat(changes.leads(7, null, before)).contains(new LeadsChanged(7, Set.of(1L), Set.of(), null));
        assertThat(changes.leads(7, before, led(before, outside, amy)))
                .as("in another order")
                .isEmpty();
        assertThat(changes.leads(7, null, led(before, outside)))
                .as("nobody whom one can reach")
                .isEmpty();
        assertThat(changes.leads(7, null, led(session(GONE, SessionStatus.PLANNED), amy)))
                .as("past")
                .isEmpty();
        assertThat(changes.leads(7, null, led(session(COMING, SessionStatus.CANCELLED), amy)))
                .as("called off")
                .isEmpty();
    }

    private static SessionRow led(SessionRow session, SessionRow.Lead... leads) {
        return new SessionRow(
                session.code(),
                session.series(),
                session.title(),
                session.kind(),
                session.date(),
                session.start(),
                session.end(),
                session.venue(),
                session.capacity(),
                List.of(leads),
                session.status());
    }

    private Set<What> told(SessionRow before, SessionRow after) {
        return changes.of(7, before, after).map(SessionChanged::what).orElse(Set.of());
    }

    private static SessionRow session(LocalDate date, SessionStatus status) {
        return new SessionRow(
                "A",
                null,
                "Phonics",
                SessionKind.OTP,
                date,
                LocalTime.of(15, 45),
                LocalTime.of(17, 0),
                "Willow hall",
                20,
                List.of(),
                status);
    }
}
