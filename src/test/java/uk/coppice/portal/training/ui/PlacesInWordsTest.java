package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.booking.SwapDesk;

/** No page says that a place is somebody's while it is not quite, or keeps quiet about what stands in its way. */
@ViewTest
class PlacesInWordsTest {

    private final Browser browser;
    private final TestTrust trust;
    private final SwapDesk swaps;
    private final StaffDirectory directory;
    private long willow;
    private long amy;
    private long ben;

    PlacesInWordsTest(Browser browser, TestTrust trust, SwapDesk swaps, StaffDirectory directory) {
        this.browser = browser;
        this.trust = trust;
        this.swaps = swaps;
        this.directory = directory;
    }

    @BeforeEach
    void aSchool() {
        willow = trust.school("Willow Primary");
        trust.staff("Helen Head", willow, StaffGroup.HEAD);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
    }

    @Test
    void aPlaceThatASchoolStillDecidesOnIsNotSaidToBeBooked() {
        trust.approval(willow, "HEAD", "ALL");
        long lead = trust.teacher("Lea Lead", trust.school("Elm Primary"));
        trust.session("S-1")
                .series("S")
                .titled("Phonics (1 of 2)")
                .on("2026-02-04")
                .led(lead);
        trust.session("S-2")
                .series("S")
                .titled("Phonics (2 of 2)")
                .on("2026-02-11")
                .led(lead);
        Acting.asStaff(amy);
        browser.open("series/S");
        Screen.press("Book 2 dates");
        assertThat(Screen.toast()).contains("Asked for: 2 dates. Your school decides");

        Acting.asStaff(lead);
        browser.open("training/S-1");
        Screen.press("Book for somebody");
        choose("Ben Brown");
        Screen.press("Book them");
        assertThat(Screen.toast()).contains("Asked for Ben Brown: their school decides");
    }

    @Test
    void aColleagueWhoseSchoolDecidesIsToldSo() {
        trust.approval(willow, "HEAD", "ALL");
        long eve = trust.teacher("Eve Elder", trust.school("Elm Primary"));
        var session = trust.session("A").titled("Phonics").on("2026-02-03");
        trust.booked(session, eve);
        Acting.asStaff(eve);
        swaps.propose(session.id(), eve, amy);
        Acting.asStaff(amy);
        browser.open("training/A");
        Screen.press("Take their place");
        assertThat(Screen.toast()).contains("Asked for: Phonics");
    }

    @Test
    void aDateThatWasCalledOffStaysInTheSeries() {
        var first = trust.session("S-1")
                .series("S")
                .titled("Phonics (1 of 2)")
                .on("2026-02-04")
                .calledOff();
        var second = trust.session("S-2")
                .series("S")
                .titled("Phonics (2 of 2)")
                .on("2026-02-11")
                .cancelUntil(60);
        trust.booked(first, amy);
        Acting.asStaff(amy);
        browser.open("series/S");
        assertThat(Screen.words()).contains("1 date to come, none of them yours", "(1 of 2)", "Called off");
        Screen.press("Book 1 date");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Places could be cancelled until", "1 of them yours");
        assertThat(second.id()).isPositive();
    }

    @Test
    void whoWaitsIsToldWhatWouldKeepThemOut() {
        var session = trust.session("A")
                .titled("Phonics")
                .on("2026-02-03")
                .at("15:45", "17:00")
                .places(1);
        trust.booked(session, ben);
        trust.waiting(session, amy);
        trust.booked(trust.session("B").titled("Fractions").on("2026-02-03").at("16:00", "17:00"), amy);
        Acting.asStaff(amy);
        browser.open("training/A");
        assertThat(Screen.words())
                .contains("Waiting: 1st in line", "You would be passed over", "Clashes with Fractions");
    }

    @Test
    void aLeadSeesThatGuestsHavePlacesToo() {
        long lead = trust.teacher("Lea Lead", willow);
        var session = trust.session("A").titled("Phonics").on("2026-02-03").led(lead);
        trust.booked(session, amy);
        trust.guestBooked(session, trust.guest("Gus Guest", trust.outsideSchool("Far Primary")));
        Acting.asStaff(lead);
        browser.open("training/A");
        assertThat(Screen.words())
                .contains("Amy Adams", "1 guest from another school has a place too, by name in the register");
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        var field = (ComboBox<Person>) _get(_get(Dialog.class), ComboBox.class);
        _setValue(field, directory.search(name, LocalDate.of(2026, 1, 14), 2).getFirst());
    }
}
