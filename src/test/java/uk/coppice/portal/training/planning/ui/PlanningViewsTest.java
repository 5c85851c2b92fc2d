package uk.coppice.portal.training.planning.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.planning.SessionPlanner;
import uk.coppice.portal.training.resources.Resource;
import uk.coppice.portal.training.resources.ResourceLibrary;
import uk.coppice.portal.training.resources.ResourceShelf;

@ViewTest
class PlanningViewsTest {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private final Browser browser;
    private final TestTrust trust;
    private final SessionPlanner planner;
    private final ResourceShelf shelf;
    private final ResourceLibrary library;
    private long amy;
    private long ben;

    PlanningViewsTest(
            Browser browser, TestTrust trust, SessionPlanner planner, ResourceShelf shelf, ResourceLibrary library) {
        this.browser = browser;
        this.trust = trust;
        this.planner = planner;
        this.shelf = shelf;
        this.library = library;
    }

    @BeforeEach
    void twoTeachers() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        Acting.asStaff(amy);
    }

    @Test
    void aTeacherPlansASessionFromDraftToCalledOff() {
        browser.open("training/plan/new");
        assertThat(Screen.words()).contains("Plan a session", "Leads it");
        fill();
        Screen.press("Save as a draft");

        assertThat(browser.address()).isEqualTo("training/OTP-2526-001");
        assertThat(Screen.words()).contains("Reading", "A draft", "Planning");
        Screen.press("Publish");
        assertThat(Screen.toast()).contains("Published");
        assertThat(Screen.words()).doesNotContain("A draft");

        Screen.press("Call off");
        _setValue(_get(TextArea.class), "Snow");
        _find(com.vaadin.flow.component.button.Button.class, spec -> spec.withText("Call off"))
                .getLast()
                .click();
        assertThat(Screen.words()).contains("Called off", "Why it was called off", "Snow");
        Screen.press("Reinstate");
        assertThat(Screen.words()).doesNotContain("Snow");
    }

    @Test
    void aDeletedDraftComesBackWithItsSeriesAndItsResources() {
        var draft = trust.session("D").series("OTP-2526-S1").draft().led(amy);
        shelf.addLink(draft.id(), "Video", "https://www.example.org/video");
        browser.open("training/D");
        Screen.press("Delete draft");
        assertThat(planner.open("D")).isEmpty();

        Screen.press("Undo");

        var back = planner.open("D").orElseThrow();
        assertThat(back.seriesCode()).isEqualTo("OTP-2526-S1");
        assertThat(library.ofSession(back.id())).extracting(Resource::title).containsExactly("Video");
    }

    @Test
    void saysFieldByFieldWhatIsMissingAndKeepsWhatWasTyped() {
        browser.open("training/plan/new");
        fill();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "=cmd");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Date")), null);

        Screen.press("Save as a draft");

        assertThat(Screen.words()).contains("Nothing is saved yet. 2 fields need another look.");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Date")).getErrorMessage())
                .isEqualTo("Choose a date");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getErrorMessage())
                .startsWith("It can't start with =");
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Places")).getValue())
                .isEqualTo(12);
    }

    @Test
    void whatHasNoSubjectOrPlaceYetOffersNothingToClear() {
        browser.open("training/plan/new");

        assertThat(box("Subject").isEmpty()).isTrue();
        assertThat(box("Where").isEmpty()).isTrue();
        fill();
        box("Subject").setValue("Maths");
        Screen.press("Save as a draft");
        browser.go("training/plan/session/OTP-2526-001");
        assertThat(box("Subject").getValue()).isEqualTo("Maths");
        assertThat(box("Subject").isEmpty()).isFalse();
        box("Subject").clear();
        Screen.press("Save draft");
        browser.go("training/plan/session/OTP-2526-001");
        assertThat(box("Subject").isEmpty()).isTrue();
    }

    @Test
    void theSecondOfTwoEditorsLosesNothing() {
        var session = trust.session("A").led(amy);
        browser.open("training/plan/session/A");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Mine");
        var other = planner.open("A").orElseThrow();
        planner.change(session.id(), other.version(), other.form().on(LocalDate.of(2026, 2, 4), "Theirs"));

        Screen.press("Save changes");

        assertThat(Screen.words())
                .contains("Somebody else changed this session", "Title, now Theirs", "Date, now 4 February 2026");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("Mine");
        Screen.press("Save mine all the same");
        assertThat(planner.open("A").orElseThrow().form().title()).isEqualTo("Mine");
    }

    @Test
    void aHostileTitleIsOnlyText() {
        trust.session("A").titled(HOSTILE).led(amy);

        browser.open("training/plan");

        assertThat(Screen.words()).contains(HOSTILE);
        assertThat(_get(PlanView.class).getElement().getOuterHTML()).doesNotContain("<script>");
    }

    @Test
    void whatIsCalledOffIsNotOfferedForEditing() {
        trust.session("A").titled("Phonics").led(amy).calledOff();

        browser.open("training/plan");

        assertThat(Screen.words()).contains("Phonics", "Called off");
        assertThat(Screen.links(_get(PlanView.class))).doesNotContain("Edit");
    }

    @Test
    void whoDoesNotLeadItCannotEditIt() {
        trust.session("A").led(ben);

        browser.open("training/A");
        assertThat(Screen.words()).doesNotContain("Planning");
        browser.open("training/plan/session/A");
        assertThat(Screen.words()).doesNotContain("Edit this session");
    }

    @Test
    void aSeriesShowsItsDatesBeforeItIsKept() {
        browser.open("training/plan/series");
        fill();
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("First date")), LocalDate.of(2026, 10, 20));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("How many sessions")), 2);

        Screen.press("Show the dates");
        assertThat(Screen.words()).contains("Skipped. No school: Autumn half-term", "2 sessions, from");
        Screen.press("Choose another day");
        assertThat(Screen.words()).contains("3 sessions, from");
        _find(com.vaadin.flow.component.button.Button.class, spec -> spec.withText("Leave out"))
                .getLast()
                .click();
        Screen.press("Save 2 drafts");

        assertThat(browser.address()).isEqualTo("training/plan");
        assertThat(Screen.words())
                .contains("Reading (1 of 2)", "Reading (2 of 2)", "Publish all drafts of OTP-2627-S1");
        Screen.press("Publish all drafts of OTP-2627-S1");
        assertThat(Screen.words()).contains("0 of 12 places taken").doesNotContain("Draft");
    }

    @Test
    void theLibraryFindsByTheAddress() {
        browser.open("resources?text=phonics");
        assertThat(Screen.words()).contains("Nothing fits");
        browser.open("resources");
        assertThat(Screen.words()).contains("Nothing here yet");
    }

    private static ComboBox<String> box(String label) {
        return (ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static void fill() {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Reading");
        box("Subject").setValue("English");
        box("Where").setValue("Willow hall");
        _find(DatePicker.class, spec -> spec.withLabel("Date")).stream()
                .limit(1)
                .forEach(field -> _setValue(field, LocalDate.of(2026, 2, 3)));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Places")), 12);
        assertThat(UI.getCurrent()).isNotNull();
    }
}
