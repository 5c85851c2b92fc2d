package uk.coppice.portal.improvement.progression.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.improvement.progression.AdvertDraft;
import uk.coppice.portal.improvement.progression.Adverts;
import uk.coppice.portal.improvement.progression.OfferAnswer;
import uk.coppice.portal.improvement.progression.OfferBasis;
import uk.coppice.portal.improvement.progression.OfferDraft;
import uk.coppice.portal.improvement.progression.OfferKind;
import uk.coppice.portal.improvement.progression.OfferReach;
import uk.coppice.portal.improvement.progression.Offers;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class OffersViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final Offers offers;
    private final Adverts adverts;
    private final StaffDirectory directory;
    private long willow;
    private long hana;
    private long amy;

    OffersViewTest(Browser browser, TestTrust trust, Offers offers, Adverts adverts, StaffDirectory directory) {
        this.browser = browser;
        this.trust = trust;
        this.offers = offers;
        this.adverts = adverts;
        this.directory = directory;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        hana = trust.staff("Hana Reyes", null, StaffGroup.CENTRAL);
        amy = trust.teacher("Amy Adams", willow);
    }

    @Test
    void humanResourcesRecordAnOfferAndTakeItBack() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("offers");
        assertThat(Screen.words()).contains("No offer in 2025/26", "Advertised roles");

        Screen.press("Record an offer");
        Screen.press("Record the offer");
        assertThat(_get(StaffField.class).isInvalid()).isTrue();
        _setValue(
                _get(StaffField.class),
                directory.find(amy, LocalDate.of(2026, 1, 14)).orElseThrow());
        Screen.press("Record the offer");

        assertThat(Screen.words())
                .contains("2025/26, 1 offer", "Amy Adams", "Leadership, in a school, permanent", "Not answered");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("No offer in 2025/26");
    }

    @Test
    void anOfferIsChangedAndRemovedWithAWayBack() {
        record(amy);
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("offers");
        Screen.press("Change");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Offered on")), LocalDate.of(2026, 1, 20));
        Screen.press("Save the changes");
        assertThat(Screen.words(_get(Dialog.class))).contains("choose today or an earlier day");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Offered on")), LocalDate.of(2026, 1, 2));
        Screen.press("Save the changes");
        assertThat(Screen.toast()).contains("Offer changed: Amy Adams");
        Screen.press("Undo");
        Screen.press("Remove");
        assertThat(Screen.words()).contains("No offer in 2025/26");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Amy Adams");
    }

    /** Advertised in June, offered in September; and one that somebody linked to a role of years ago. */
    @Test
    void aChangeKeepsWhichRoleAnOfferCameOf() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        for (String closed : List.of("2025-06-30", "2023-06-30")) {
            long role = adverts.add(new AdvertDraft(
                    "Phonics lead", willow, OfferKind.LEADERSHIP, OfferBasis.PERMANENT, LocalDate.parse(closed)));
            long offer = offers.record(new OfferDraft(
                    amy,
                    LocalDate.of(2025, 9, 5),
                    OfferKind.LEADERSHIP,
                    OfferReach.SCHOOL,
                    OfferBasis.PERMANENT,
                    OfferAnswer.PENDING,
                    role));
            browser.open("offers");
            Screen.press("Change");
            _setValue(_get(DatePicker.class, spec -> spec.withLabel("Offered on")), LocalDate.of(2025, 9, 4));
            Screen.press("Save the changes");

            var changed = offers.find(offer).orElseThrow();
            assertThat(changed.offeredOn()).isEqualTo("2025-09-04");
            assertThat(changed.advertId()).as("closed on " + closed).isEqualTo(role);
            offers.remove(offer, changed.version());
        }
    }

    @Test
    void filtersStandInTheAddress() {
        record(amy);
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("offers?year=2025&type=coordination&answer=pending&q=am");
        assertThat(Screen.words()).contains("No such offer");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name or staff number"))
                        .getValue())
                .isEqualTo("am");
        @SuppressWarnings("unchecked")
        Select<OfferKind> kind = _get(Select.class, spec -> spec.withLabel("What for"));
        _setValue(kind, OfferKind.LEADERSHIP);
        assertThat(browser.address()).contains("type=leadership", "answer=pending", "q=am");
        assertThat(Screen.words()).contains("Amy Adams");
    }

    @Test
    void aHeadSeesAndRecordsForTheirOwnSchool() {
        long una = trust.teacher("Una Oak", trust.school("Oak Primary"));
        record(una);
        record(amy);
        Acting.asLeaderOf(trust.staff("Helen Head", willow, StaffGroup.HEAD), willow);
        browser.open("offers");

        assertThat(Screen.words()).contains("Amy Adams").doesNotContain("Una Oak");
        assertThat(Screen.offers("Record an offer")).isTrue();
    }

    @Test
    void anAdvertisedRoleIsAddedAndRemoved() {
        Acting.as(hana, Roles.STAFF, Roles.HR);
        browser.open("offers");
        Screen.press("Add an advertised role");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Role")), "Phonics lead");
        Screen.press("Add the role");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Last day to apply"))
                        .isInvalid())
                .isTrue();
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Last day to apply")), LocalDate.of(2026, 2, 6));
        Screen.press("Add the role");
        assertThat(Screen.words()).contains("Phonics lead", "Offered to nobody yet");
        Screen.press("Remove");
        assertThat(Screen.words()).doesNotContain("Phonics lead");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Phonics lead");
    }

    @Test
    void thePersonIsToldAtHomeAndAnswers() {
        record(amy);
        Acting.asStaff(amy);
        browser.open("");
        assertThat(Screen.words()).contains("You have an offer", "Answer it");
        browser.go("my-offers");
        Screen.press("Accept");
        assertThat(Screen.words()).contains("Accepted");
        Screen.press("Undo");
        assertThat(Screen.words()).contains("Not answered");
        Screen.press("Decline");
        browser.go("");
        assertThat(Screen.words()).doesNotContain("You have an offer");
    }

    @Test
    void withoutAnOfferThePageSaysWhatComes() {
        Acting.asStaff(amy);
        browser.open("my-offers");
        assertThat(Screen.words()).contains("No offer yet");
    }

    @Test
    void anAdministratorDoesNotSeeOffers() {
        Acting.asAdministrator();
        browser.open("offers");
        assertThat(Screen.words()).contains("This page is not for you");
    }

    private void record(long person) {
        Acting.asOperator();
        offers.record(new OfferDraft(
                person,
                LocalDate.of(2026, 1, 12),
                OfferKind.LEADERSHIP,
                OfferReach.SCHOOL,
                OfferBasis.PERMANENT,
                OfferAnswer.PENDING,
                null));
    }
}
