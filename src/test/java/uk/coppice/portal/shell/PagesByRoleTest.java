package uk.coppice.portal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.coppice.portal.access.roles.GrantableRole;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

/** Which pages each role has in its menu, and what happens when somebody opens another by its address. */
@ViewTest
class PagesByRoleTest {

    private final Browser browser;
    private final TestTrust trust;
    private long amy;
    private long willow;

    PagesByRoleTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @BeforeEach
    void aTeacher() {
        willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STAFF | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, Resources",
                "SCHOOL_LEADER | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, Resources, "
                        + "Scorecard, Survey results, Training records, Leavers, Progression offers, Cover and approval, "
                        + "Term dates",
                "CENTRAL_TEAM | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, Resources, "
                        + "Scorecard, Survey results",
                "HR | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, Resources, Leavers, "
                        + "Progression offers, Data requests, Erasure",
                "DATA_PROTECTION_OFFICER | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, "
                        + "Resources, Data requests, Audit trail, Retention, Erasure, Roles",
                "ECT_LEAD | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, Resources, ECTs",
                "TRAINING_ADMINISTRATOR | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, "
                        + "Resources, Training records, Cover and approval, Term dates, Booking audit, Mail",
                "TRUST_ADMINISTRATOR | Home, Training, My record, Surveys, Ask for a topic, Inquiries, Calendar and mail, Staff, Resources, "
                        + "Scorecard, Survey results, Training records, ECTs, Leavers, Cover and approval, Term dates, "
                        + "Questionnaires, "
                        + "Survey comments, Survey planning, Schools, Data requests, Audit trail, Retention, Import files, Roles, Sign-ins, Booking audit, Mail"
            })
    void theMenuHoldsTheirPages(String role, String pages) {
        browser.open(viewer(role), "");

        assertThat(menu()).containsExactly(pages.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRUSTEE | Home, Scorecard, Survey results",
                "DATA_PROTECTION_OFFICER | Home, Data requests, Audit trail, Retention, Erasure, Roles"
            })
    void whoIsNotStaffHasAFirstPageAndAMenuOfTheirOwn(String role, String pages) {
        browser.open(new Viewer(trust.person("Tess True"), "Tess True", Set.of(role), Set.of()), "");

        assertThat(menu()).containsExactly(pages.split(", "));
        assertThat(Screen.words())
                .contains("Welcome, Tess", GrantableRole.valueOf(role).may())
                .contains(pages.substring(pages.indexOf(", ") + 2).split(", "))
                .doesNotContain("book", "sessions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training",
                "training/month",
                "my-record",
                "staff",
                "surveys",
                "topics",
                "requests",
                "training-records",
                "leavers",
                "offers",
                "inductions",
                "induction",
                "import",
                "sign-ins",
                "roles",
                "survey-comments",
                "account/mail"
            })
    void aTrusteeIsShownFiguresAndNothingElse(String address) {
        browser.open(new Viewer(trust.person("Tess True"), "Tess True", Set.of(Roles.TRUSTEE), Set.of()), address);

        assertThat(Screen.words()).contains("This page is not for you");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorecard",
                "scorecard/co-leading",
                "training-records",
                "leavers",
                "leavers/1",
                "offers",
                "inductions/start",
                "questionnaires",
                "import",
                "audit",
                "audit-trail",
                "roles",
                "mail",
                "retention",
                "erasure",
                "processing-records",
                "data-requests",
                "data-requests/AAAA-BBBB",
                "data-requests/copies",
            })
    void aTeacherIsToldThatAPageIsNotForThem(String address) {
        browser.open(viewer(Roles.STAFF), address);

        assertThat(Screen.words()).contains("This page is not for you");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "questionnaires",
                "questionnaires/mid-year-staff/edit",
                "import",
                "audit",
                "audit-trail",
                "mail",
                "retention",
                "erasure",
                "processing-records",
                "data-requests",
                "data-requests/copies"
            })
    void neitherHeadsNorTheCentralTeamRunThePortal(String address) {
        for (String role : List.of(Roles.SCHOOL_LEADER, Roles.CENTRAL_TEAM)) {
            browser.open(viewer(role), address);
            assertThat(Screen.words()).contains("This page is not for you");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorecard",
                "survey-results",
                "survey-comments",
                "surveys/plan",
                "questionnaires",
                "leavers",
                "leavers/1",
                "offers",
                "inductions/start",
                "schools",
                "import",
                "sign-ins"
            })
    void whoLooksAfterTrainingLooksAfterNothingElse(String address) {
        browser.open(viewer(Roles.TRAINING_ADMINISTRATOR), address);

        assertThat(Screen.words()).contains("This page is not for you");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "training",
                "my-record",
                "topics",
                "inquiries",
                "inquiries/new",
                "inquiries/A",
                "findings",
                "findings/A",
                "scorecard",
                "training-records",
                "leavers",
                "leavers/1",
                "exit-interview",
                "offers",
                "my-offers",
                "training/A/check-in-code",
                "induction",
                "inductions",
                "inductions/S1",
                "inductions/start",
                "questionnaires",
                "import",
                "audit",
                "roles",
                "audit-trail",
                "mail",
                "retention",
                "erasure",
                "processing-records",
                "my-data",
                "my-data/ask",
                "data-requests",
                "data-requests/copies",
                "account/mail"
            })
    void aStrangerIsAskedToSignIn(String address) {
        Acting.asNobody();
        browser.open(address);

        assertThat(browser.address()).isEqualTo("sign-in");
    }

    @Test
    void aLongMenuStandsUnderHeadings() {
        browser.open(viewer(Roles.TRUST_ADMINISTRATOR), "");

        var side = _get(Nav.class, spec -> spec.withClasses("side"));
        assertThat(_find(side, Span.class, spec -> spec.withClasses("group")).stream()
                        .map(Screen::words))
                .containsExactly("For leaders", "Data protection", "Running the portal");
    }

    /** Survey planning stands below surveys in its address, but not in the menu. */
    @ParameterizedTest
    @CsvSource({"surveys/plan, Survey planning", "surveys, Surveys", "training, Training"})
    void oneLinkSaysThatItsPageIsOpen(String address, String link) {
        browser.open(viewer(Roles.TRUST_ADMINISTRATOR), address);

        var side = _get(Nav.class, spec -> spec.withClasses("side"));
        assertThat(_find(side, MenuLink.class).stream()
                        .filter(one -> one.getElement().hasAttribute("aria-current"))
                        .map(Screen::words))
                .containsExactly(link);
    }

    @Test
    void aSessionThatIsNoneIsSaidToBeSo() {
        browser.open(viewer(Roles.STAFF), "training/no-such-code");

        assertThat(Screen.words()).contains("There is no such page");
    }

    private Viewer viewer(String role) {
        return new Viewer(amy, "Amy Adams", Stream.of(Roles.STAFF, role).collect(Collectors.toSet()), Set.of(willow));
    }

    private static List<String> menu() {
        var side = _get(Nav.class, spec -> spec.withClasses("side"));
        return _find(side, MenuLink.class).stream().map(Screen::words).toList();
    }
}
