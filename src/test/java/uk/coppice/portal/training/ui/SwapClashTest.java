package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.booking.SwapDesk;

/** A colleague's place in a full session that clashes for whoever is to have it, where that is no bar. */
@ViewTest
class SwapClashTest {

    private final Browser browser;
    private final TestTrust trust;
    private final SwapDesk swaps;
    private final StaffDirectory directory;
    private TestSession session;
    private long amy;
    private long ben;

    SwapClashTest(Browser browser, TestTrust trust, SwapDesk swaps, StaffDirectory directory) {
        this.browser = browser;
        this.trust = trust;
        this.swaps = swaps;
        this.directory = directory;
    }

    @BeforeEach
    void amyHasAPlace() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        session =
                trust.session("A").titled("Phonics").on("2026-02-03").places(1).warnsOfClashes();
        trust.booked(session, amy);
    }

    @Test
    void whoTakesItReadsTheWarningFirst() {
        bensOther();
        heldOut();
        browser.open("training/A");
        assertThat(Screen.words())
                .contains("Amy Adams holds their place out to you", "At the same time is ‘Fractions’")
                .contains("See Fractions");
        Screen.press("Take their place all the same");
        assertThat(Screen.toast()).contains("You have the place of Amy Adams");
        assertThat(Screen.words()).contains("You have a place");
    }

    @Test
    void whatCameWhileThePageWasOpenIsSaidFirst() {
        heldOut();
        browser.open("training/A");
        assertThat(Screen.words()).doesNotContain("At the same time");
        bensOther();
        Screen.press("Take their place");
        assertThat(Screen.words()).contains("Clashes with Fractions, which you have booked. You are not booked.");
        Screen.press("Take their place all the same");
        assertThat(Screen.words()).contains("You have a place");
    }

    @Test
    void whereAClashIsABarItIsNotOfferedAllTheSame() {
        var other = trust.session("C").titled("Reading").on("2026-02-04").places(1);
        trust.booked(other, amy);
        Acting.asStaff(amy);
        swaps.propose(other.id(), amy, ben);
        trust.booked(trust.session("B").titled("Fractions").on("2026-02-04"), ben);
        Acting.asStaff(ben);
        browser.open("training/C");
        assertThat(Screen.words()).doesNotContain("all the same");
        Screen.press("Take their place");
        assertThat(Screen.words()).contains("You are not booked.").doesNotContain("all the same");
    }

    @Test
    void anAdministratorTicksThatTheyKnow() {
        bensOther();
        Acting.asAdministrator();
        browser.open("training/A");
        Screen.press("Swap");
        choose("Ben Brown");
        assertThat(_find(_get(Dialog.class), Checkbox.class)).isEmpty();
        Screen.press("Swap them");
        assertThat(Screen.words(_get(Dialog.class)))
                .contains("Clashes with Fractions, which Ben Brown has booked. Nothing was swapped.");
        _setValue(_get(_get(Dialog.class), Checkbox.class), true);
        Screen.press("Swap them");
        assertThat(Screen.toast()).contains("Ben Brown has the place of Amy Adams");
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        var field = (ComboBox<Person>) _get(_get(Dialog.class), ComboBox.class);
        _setValue(field, directory.search(name, LocalDate.of(2026, 1, 14), 2).getFirst());
    }

    private void bensOther() {
        trust.booked(trust.session("B").titled("Fractions").on("2026-02-03"), ben);
    }

    /** Ben opens the page after this. */
    private void heldOut() {
        Acting.asStaff(amy);
        swaps.propose(session.id(), amy, ben);
        Acting.asStaff(ben);
    }
}
