package uk.coppice.portal.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Noted;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;
import uk.coppice.portal.platform.ui.SearchField;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class AuditTrailViewTest {

    private static final Viewer ADMINISTRATOR =
            new Viewer(null, "Trust administrator", Set.of(Roles.TRUST_ADMINISTRATOR), Set.of());

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final ApplicationEventPublisher events;
    private long amy;
    private long helen;

    AuditTrailViewTest(Browser browser, TestTrust trust, TestClock clock, ApplicationEventPublisher events) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.events = events;
    }

    @BeforeEach
    void people() {
        long willow = trust.school("Willow Primary");
        amy = trust.teacher("Amy Adams", willow);
        helen = trust.teacher("Helen Hart", willow);
    }

    @Test
    void anEmptyTrailSaysWhatWillStandThere() {
        browser.open(officer(), "audit-trail");
        assertThat(Screen.words())
                .contains("Audit trail", "Nothing in the trail yet", "Each day is sealed in the night after it");
    }

    @Test
    void rowsSayWhoDidWhatOfWhom() {
        note(Act.SAW, "staff record", amy, "");
        note(Act.EXPORTED, "training records", null, "2025/26");
        for (var viewer : List.of(officer(), ADMINISTRATOR)) {
            clock.set("2026-01-16T09:00");
            browser.open(viewer, "audit-trail");
            assertThat(rows())
                    .anyMatch(row -> row.contains("Helen Hart") && row.contains("Saw: staff record of Amy Adams"))
                    .anyMatch(row ->
                            row.contains("Took away: training records, 2025/26") && row.contains("as HR, staff"));
        }
    }

    @Test
    void theAddressHoldsWhatIsLookedFor() {
        note(Act.SAW, "staff record", amy, "");
        note(Act.CHANGED, "exit interview", helen, "");
        clock.set("2026-01-16T09:00");
        browser.open(officer(), "audit-trail?about=amy&act=saw&from=2026-01-14&to=2026-01-14");
        assertThat(rows()).hasSize(1);
        assertThat(_get(SearchField.class, spec -> spec.withLabel("About whom")).getValue())
                .isEqualTo("amy");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("From")).getValue())
                .isEqualTo("2026-01-14");

        browser.go("audit-trail?who=nobody");
        assertThat(Screen.words()).contains("Nothing found", "Show the whole trail");
        browser.go("audit-trail?from=rubbish&act=rubbish&after=rubbish");
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whoTypesTooLittleOfANameIsToldSo() {
        for (int n = 0; n < 30; n++) {
            trust.person("Amyas Number" + n);
        }
        note(Act.SAW, "staff record", amy, "");
        browser.open(officer(), "audit-trail?about=amy&what=staff+record");

        assertThat(Screen.words())
                .contains("Too many people are called so", "at most 20 people", "Leave the names out")
                .doesNotContain("Download", "Saw: staff record");
    }

    @Test
    void choosingADayIsInTheAddress() {
        note(Act.SAW, "staff record", amy, "");
        browser.open(officer(), "audit-trail");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("To")), LocalDate.of(2026, 1, 13));
        assertThat(browser.address()).startsWith("audit-trail").contains("to=2026-01-13");
        assertThat(Screen.words()).contains("Nothing found");
    }

    @Test
    void whatIsEarlierStandsOnPagesOfItsOwn() {
        for (int i = 0; i < 60; i++) {
            note(Act.CHANGED, "thing", amy, "T-" + i);
        }
        browser.open(officer(), "audit-trail?what=thing");
        assertThat(rows()).hasSize(50);
        var earlier = _get(RouterLink.class, spec -> spec.withText("Show earlier"));
        browser.go(earlier.getHref());
        assertThat(rows()).hasSize(10);
        assertThat(Screen.words()).contains("Show the newest");
    }

    @Test
    void filesAreOfWhatIsLookedFor() {
        note(Act.SAW, "staff record", amy, "");
        browser.open(officer(), "audit-trail?about=amy");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("audit-trail/audit-trail.csv?about=amy", "audit-trail/audit-trail.xlsx?about=amy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCHOOL_LEADER", "CENTRAL_TEAM", "HR", "ECT_LEAD", "TRUSTEE", "TRAINING_ADMINISTRATOR"})
    void nobodyElseOpensIt(String role) {
        browser.open(new Viewer(helen, "Helen Hart", Set.of(Roles.STAFF, role), Set.of()), "audit-trail");
        assertThat(Screen.words()).contains("This page is not for you");
    }

    private Viewer officer() {
        return new Viewer(helen, "Helen Hart", Set.of(Roles.STAFF, Roles.DATA_PROTECTION_OFFICER), Set.of());
    }

    private List<String> rows() {
        return _find(ListItem.class, spec -> spec.withClasses("row")).stream()
                .map(Screen::words)
                .toList();
    }

    private void note(Act act, String what, @Nullable Long person, String thing) {
        Acting.as(helen, Roles.STAFF, Roles.HR);
        events.publishEvent(new Noted(act, what, person, thing));
    }
}
