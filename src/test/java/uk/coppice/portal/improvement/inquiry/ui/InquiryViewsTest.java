package uk.coppice.portal.improvement.inquiry.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.improvement.inquiry.Inquiries;
import uk.coppice.portal.improvement.inquiry.InquiryAuthors;
import uk.coppice.portal.improvement.inquiry.InquiryDesk;
import uk.coppice.portal.improvement.inquiry.InquiryPlan;
import uk.coppice.portal.improvement.inquiry.Move;
import uk.coppice.portal.improvement.inquiry.MoveDetails;
import uk.coppice.portal.improvement.inquiry.ReviewCheck;
import uk.coppice.portal.people.StaffGroup;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class InquiryViewsTest {

    private static final String QUESTION = "What does <script>alert(1)</script> do to a reader?";

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final InquiryDesk desk;
    private final InquiryAuthors authors;
    private final Inquiries inquiries;

    private long willow;
    private long amy;
    private long ben;
    private long head;

    InquiryViewsTest(
            Browser browser,
            TestTrust trust,
            TestClock clock,
            InquiryDesk desk,
            InquiryAuthors authors,
            Inquiries inquiries) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.desk = desk;
        this.authors = authors;
        this.inquiries = inquiries;
    }

    @BeforeEach
    void people() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.staff("Ben Brown", willow, StaffGroup.SITE);
        head = trust.staff("Helen Hill", willow, StaffGroup.HEAD);
        Acting.asStaff(amy);
    }

    @Test
    void withoutAnInquiryItSaysHowToBegin() {
        browser.open("inquiries");
        assertThat(Screen.words()).contains("You have no inquiry yet", "Start an inquiry");
        browser.go("findings");
        assertThat(Screen.words()).contains("Nothing to read yet");
    }

    @Test
    void aTeacherFillsInTheGapsAndNothingIsLostOnTheWay() {
        browser.open("inquiries/new");
        _setValue(gap("What impact does …"), "retelling stories aloud");
        _setValue(area("What will you do?"), "Twice a week");
        Screen.press("Save the inquiry");
        assertThat(Screen.words()).contains("Fill in the gaps of the question");
        assertThat(area("What will you do?").getValue()).isEqualTo("Twice a week");
        assertThat(gap("What impact does …").getValue()).isEqualTo("retelling stories aloud");

        _setValue(gap("… have on …"), "the sentences that pupils write");
        Screen.press("Save the inquiry");
        assertThat(browser.address()).isEqualTo("inquiries/INQ-2526-001");
        assertThat(Screen.words())
                .contains(
                        "What impact does retelling stories aloud have on the sentences that pupils write?",
                        "It is planned",
                        "Say what you will do and how you will know first");
        browser.go("inquiries");
        assertThat(Screen.words()).contains("Yours", "Planned").doesNotContain("At your school");
    }

    @Test
    void aCaretakerIsOfferedTheWordsOfTheirWork() {
        Acting.asStaff(ben);
        browser.open("inquiries/new");

        assertThat(_find(TextField.class, spec -> spec.withLabel("What difference does …")))
                .hasSize(1);
    }

    @Test
    void anAuthorWritesHandsInAndTakesBack() {
        String code = begun();
        browser.open("inquiries/" + code);
        assertThat(Screen.words()).contains(QUESTION, "Findings need text or a file first.");
        write("Readers <b>stopped</b>.\n\nThen they laughed.");
        assertThat(Screen.words()).contains("Draft saved, 10am").doesNotContain("Findings need text");
        Screen.press("Hand in the findings");
        assertThat(Screen.words()).contains("The findings are handed in", "Readers <b>stopped</b>.");
        Screen.press("Undo");
        assertThat(area("What did you find?").getValue()).contains("Then they laughed.");
    }

    @Test
    void theSecondOfTwoWritersIsToldAndKeepsTheirWords() {
        String code = begun();
        browser.open("inquiries/" + code);
        var inquiry = inquiries.find(code).orElseThrow();
        desk.saveFindings(inquiry.id(), inquiry.version(), "What the other wrote");
        write("What I wrote");

        assertThat(Screen.words()).contains("Somebody else changed this inquiry", "What the other wrote");
        assertThat(area("What did you find?").getValue()).isEqualTo("What I wrote");
        Screen.press("Save mine all the same");
        assertThat(inquiries.find(code).orElseThrow().findings()).isEqualTo("What I wrote");
    }

    @Test
    void twoEditorsOfThePlanToo() {
        String code = begun();
        browser.open("inquiries/" + code + "/edit");
        var inquiry = inquiries.find(code).orElseThrow();
        desk.change(
                inquiry.id(),
                inquiry.version(),
                new InquiryPlan(QUESTION, 2025, null, "What the other plans", "Laughter"));
        _setValue(area("What will you do?"), "What I plan");
        Screen.press("Save changes");

        assertThat(Screen.words()).contains("Somebody else changed this inquiry", "What the other plans");
        Screen.press("Save mine all the same");
        assertThat(inquiries.find(code).orElseThrow().plan().doing()).isEqualTo("What I plan");
    }

    @Test
    void aHeadReviewsAndPublishesAndAnybodyReads() {
        String code = handedIn();
        Acting.asLeaderOf(head, willow);
        browser.open("");
        assertThat(Screen.words()).contains("1 inquiry has findings to review");
        browser.go("inquiries?stage=findings_submitted");
        assertThat(Screen.words()).contains("At your school", QUESTION, "1 inquiry");
        browser.go("inquiries/" + code);
        assertThat(Screen.words()).contains("Findings to review");
        assertThat(_find(TextArea.class)).isEmpty();
        Screen.press("Review the findings");
        Screen.press("Accept them");
        assertThat(Screen.words(_get(ReviewDialog.class))).contains("Tick each point");
        tick();
        Screen.press("Accept them");
        assertThat(Screen.words()).contains("The findings are reviewed", "Every author must agree first");

        Acting.asStaff(amy);
        browser.open("inquiries/" + code);
        answer("What you say", ConsentPart.UNNAMED);
        assertThat(Screen.words()).contains("Agrees, without name");
        Acting.asLeaderOf(head, willow);
        browser.open("inquiries/" + code);
        Screen.press("Publish the findings");
        Screen.press("Publish them");
        assertThat(Screen.words()).contains("The findings are published", "/open/findings/" + code);

        Acting.asNobody();
        browser.open("open/findings");
        assertThat(Screen.words()).contains(QUESTION).doesNotContain("Amy");
        browser.go("open/findings/" + code);
        assertThat(Screen.words()).contains("Readers stopped.").doesNotContain("Amy");
        browser.go("open/findings?text=nothing");
        assertThat(Screen.words()).contains("No question has that in it");
        Acting.asStaff(ben);
        browser.open("findings?text=stopped");
        assertThat(Screen.words()).contains(QUESTION, "Amy Adams");
        browser.go("findings/" + code);
        assertThat(Screen.words()).contains("Readers stopped.", "Amy Adams");
    }

    @Test
    void aReviewerSendsBackWithANote() {
        String code = handedIn();
        Acting.asLeaderOf(head, willow);
        browser.open("inquiries/" + code);
        Screen.press("Send back with a note");
        sendBack();
        assertThat(Screen.words(_get(ReasonDialog.class))).contains("Say why");
        _setValue(_get(TextArea.class), "Say how many readers");
        sendBack();

        Acting.asStaff(amy);
        browser.open("");
        assertThat(Screen.words()).contains("Your findings came back with a note");
        browser.go("inquiries/" + code);
        assertThat(Screen.words()).contains("Say how many readers");
    }

    @Test
    void anInvitedColleagueJoins() {
        String code = begun();
        authors.invite(inquiries.find(code).orElseThrow().id(), ben);
        Acting.asStaff(ben);
        browser.open("");
        assertThat(Screen.words()).contains("You are invited to an inquiry");
        browser.go("inquiries/" + code);
        assertThat(Screen.words()).contains("A colleague invites you");
        assertThat(_find(TextArea.class)).isEmpty();
        Screen.press("Join as an author");
        assertThat(area("What did you find?").isVisible()).isTrue();
    }

    @Test
    void fromMidYearOnAuthorsSayHowItGoes() {
        String code = begun();
        clock.set("2026-02-16T10:00");
        browser.open("");
        assertThat(Screen.words()).contains("Mid-year check: how does your inquiry go?");
        browser.go("inquiries/" + code);
        Screen.press("Send the check");
        assertThat(Screen.words()).contains("Choose how it goes.");
        answer("How does it go?", "On track");
        Screen.press("Send the check");
        assertThat(Screen.words()).contains("On track", "No headteacher has read it yet");
        Acting.asLeaderOf(head, willow);
        browser.open("inquiries/" + code);
        Screen.press("Mark as read");
        assertThat(Screen.words()).contains("Read by Helen Hill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"inquiries/%s", "inquiries/%s/edit", "findings/%s", "open/findings/%s", "inquiries/no-such"})
    void whoHasNoPartInItFindsNoSuchPage(String address) {
        String code = handedIn();
        long other = trust.staff("Otto Oak", trust.school("Oak Primary"), StaffGroup.HEAD);
        for (String role : new String[] {Roles.ECT_LEAD, Roles.CENTRAL_TEAM, Roles.HR}) {
            Acting.as(ben, Roles.STAFF, role);
            browser.open(address.formatted(code));
            assertThat(Screen.words()).contains("There is no such page").doesNotContain("reader?");
        }
        Acting.asLeaderOf(other);
        browser.open(address.formatted(code));
        assertThat(Screen.words()).contains("There is no such page");
    }

    @Test
    void anAdministratorSeesAllAndStartsNone() {
        begun();
        Acting.asAdministrator();
        browser.open("inquiries?text=reader&year=2025/26&stage=in_progress&page=1");
        assertThat(Screen.words()).contains("All inquiries").doesNotContain("Start an inquiry");
        browser.go("inquiries?stage=<script>&year=x&page=-1");
        assertThat(Screen.words()).contains(QUESTION);
        browser.go("inquiries?text=nothing");
        assertThat(Screen.words()).contains("No inquiry fits", "Show all");
    }

    @Test
    void filesOfThePublicPageHaveTheirOwnAddress() {
        Acting.asNobody();
        browser.open("open/findings");
        assertThat(Screen.words()).contains("Nothing is published yet");
        assertThat(_find(Anchor.class, spec -> spec.withText("Sign in to the staff portal")))
                .hasSize(1);
    }

    private String begun() {
        Acting.asStaff(amy);
        String code = desk.create(new InquiryPlan(QUESTION, 2025, null, "Show it", "Laughter"));
        move(code, Move.START, MoveDetails.none());
        return code;
    }

    private String handedIn() {
        String code = begun();
        var inquiry = inquiries.find(code).orElseThrow();
        desk.saveFindings(inquiry.id(), inquiry.version(), "Readers stopped.");
        move(code, Move.SUBMIT, MoveDetails.none());
        return code;
    }

    private void move(String code, Move move, MoveDetails details) {
        desk.move(inquiries.find(code).orElseThrow().id(), move, details);
    }

    @SuppressWarnings("unchecked")
    private static void tick() {
        var points = (CheckboxGroup<String>) _get(CheckboxGroup.class);
        points.setValue(
                Arrays.stream(ReviewCheck.values()).map(ReviewCheck::words).collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked")
    private static void answer(String label, String value) {
        var group = (RadioButtonGroup<String>) _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        _setValue(group, value);
        _fireValueChange(group, true);
    }

    private static void sendBack() {
        _click(_get(_get(ReasonDialog.class), Button.class, spec -> spec.withText("Send back with a note")));
    }

    private static void write(String findings) {
        _setValue(area("What did you find?"), findings);
        _fireValueChange(area("What did you find?"), true);
    }

    private static TextField gap(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }
}
