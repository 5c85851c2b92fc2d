package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestClock;
import uk.coppice.portal.testing.TestSession;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;
import uk.coppice.portal.training.Mark;

@ViewTest
class RegisterViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private final TestClock clock;
    private final StaffDirectory directory;
    private final JdbcClient jdbc;
    private TestSession session;
    private long willow;
    private long lead;
    private long amy;
    private long ben;

    RegisterViewTest(Browser browser, TestTrust trust, TestClock clock, StaffDirectory directory, JdbcClient jdbc) {
        this.browser = browser;
        this.trust = trust;
        this.clock = clock;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aSessionThatStarts() {
        willow = trust.school("Willow Primary");
        lead = trust.teacher("Lea Lead", willow);
        amy = trust.teacher("Amy Adams", willow);
        ben = trust.teacher("Ben Brown", willow);
        session = trust.session("A").titled("Phonics").led(lead);
        trust.booked(session, ben, amy);
        clock.set("2026-01-20T15:45");
        Acting.asStaff(lead);
    }

    @Test
    void givesTheBrowserTheWholeRegister() {
        trust.marked(session, Mark.PART, ben);

        browser.open("training/A/register");

        var sheet = sheet();
        assertThat(sheet.get("viewer").asString()).isEqualTo(String.valueOf(lead));
        assertThat(sheet.get("closed").asBoolean()).isFalse();
        assertThat(sheet.get("lines"))
                .extracting(line -> line.get("name").asString())
                .containsExactly("Amy Adams", "Ben Brown");
        assertThat(sheet.get("lines").get(0).get("mark").isNull()).isTrue();
        assertThat(sheet.get("lines").get(1).get("mark").asString()).isEqualTo("PART");
        assertThat(sheet.get("choices").findValuesAsString("mark")).contains("ATTENDED", "EXCUSED");
    }

    @Test
    void aWalkInIsTakenOffAgainAndBack() {
        long cat = trust.teacher("Cat Clark", willow);
        trust.attended(session, cat);
        browser.open("training/A/register");

        fire("register-remove", Map.of("event.detail.delegate", "p" + cat, "event.detail.reason", ""));
        assertThat(marks()).isEmpty();
        assertThat(sheet().get("lines")).hasSize(2);

        Screen.press("Undo");
        assertThat(marks()).containsExactly("ATTENDED");
        assertThat(sheet().get("lines")).hasSize(3);
    }

    @Test
    void aGuestWhoJustCameIsTakenDown() {
        trust.outsideSchool("Elm Infants");
        browser.open("training/A/register");

        Screen.press("Add someone who just came");
        Screen.press("They are a guest from another school");
        _setValue(_get(com.vaadin.flow.component.textfield.EmailField.class), "wren@elm.example");
        Screen.press("Add as present");
        assertThat(marks()).isEmpty();
        _setValue(
                _get(
                        com.vaadin.flow.component.textfield.TextField.class,
                        spec -> spec.withLabel("First and last name")),
                "Wren Castellano");
        Screen.press("Add as present");

        assertThat(Screen.toast()).contains("Added: Wren Castellano, present");
        assertThat(sheet().get("lines").get(2).get("about").asString()).isEqualTo("Guest, came without a place");
    }

    @Test
    void finishesAndTakesItBack() {
        browser.open("training/A/register");
        trust.attended(session, amy, ben);

        fire("register-finish", Map.of());
        assertThat(Screen.toast()).contains("Finished: this session counts");
        assertThat(Screen.words()).contains("2 of 2 people were there.");
        assertThat(status()).isEqualTo("DELIVERED");

        Screen.press("Undo");
        assertThat(status()).isEqualTo("PLANNED");
        assertThat(sheet().get("closed").asBoolean()).isFalse();
    }

    @Test
    void asksBeforeItMarksTheRestAsAbsent() {
        browser.open("training/A/register");
        trust.attended(session, amy);

        fire("register-finish", Map.of());
        assertThat(status()).isEqualTo("PLANNED");
        var ask = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));

        assertThat(status()).isEqualTo("DELIVERED");
        assertThat(marks()).containsExactlyInAnyOrder("ATTENDED", "ABSENT");
    }

    @Test
    void aFinishedRegisterSaysByWhomAndWantsAReasonForMore() {
        trust.attended(session, amy, ben);
        browser.open("training/A/register");
        fire("register-finish", Map.of());
        long cat = trust.teacher("Cat Clark", willow);

        assertThat(Screen.words()).contains("Finished by Lea Lead, Tue 20 Jan, 3.45pm");
        assertThat(sheet().get("closed").asBoolean()).isTrue();
        Screen.press("Add someone who just came");
        @SuppressWarnings("unchecked")
        ComboBox<Person> search = _get(ComboBox.class);
        _setValue(search, directory.find(cat, LocalDate.of(2026, 1, 20)).orElseThrow());
        Screen.press("Add as present");
        assertThat(marks()).hasSize(2);
        _setValue(_get(DoorReason.class), "Signed the paper list");
        Screen.press("Add as present");

        assertThat(marks()).hasSize(3);
        assertThat(status()).isEqualTo("DELIVERED");
    }

    @Test
    void addsSomeoneWhoJustCame() {
        long cat = trust.teacher("Cat Clark", willow);
        browser.open("training/A/register");

        Screen.press("Add someone who just came");
        Screen.press("Add as present");
        @SuppressWarnings("unchecked")
        ComboBox<Person> search = _get(ComboBox.class);
        assertThat(search.isInvalid()).isTrue();
        _setValue(search, directory.find(cat, LocalDate.of(2026, 1, 20)).orElseThrow());
        Screen.press("Add as present");

        assertThat(Screen.toast()).contains("Added: Cat Clark, present");
        assertThat(sheet().get("lines").get(2).get("name").asString()).isEqualTo("Cat Clark");
    }

    @Test
    void saysWhenItOpens() {
        clock.set("2026-01-20T15:14");

        browser.open("training/A/register");

        assertThat(Screen.words())
                .contains("It opens on Tue 20 Jan, 3.15pm", "2 people are booked so far:", "Amy Adams");
        assertThat(_find(RegisterMarksElement.class)).isEmpty();
    }

    @Test
    void startsWithNobody() {
        trust.session("B").led(lead);

        browser.open("training/B/register");

        assertThat(Screen.words()).contains("Nobody is booked", "let them check in with the code");
        assertThat(Screen.links(_get(Main.class))).contains("Show the code to the room");
        assertThat(Screen.offers("Add someone who just came")).isTrue();

        clock.set("2026-01-20T17:01");
        browser.open("training/B/register");
        assertThat(Screen.words()).contains("Nobody is booked").doesNotContain("code");
    }

    @Test
    void holdsSixtyPeople() {
        var many = trust.session("C").led(lead).places(60);
        trust.together(() -> {
            for (int n = 0; n < 60; n++) {
                trust.booked(many, trust.teacher("Person%02d Test".formatted(n), willow));
            }
        });

        browser.open("training/C/register");

        assertThat(sheet().get("lines")).hasSize(60);
    }

    @Test
    void showsAGuest() {
        trust.guestBooked(session, trust.guest("Wren Castellano", trust.outsideSchool("Kingfisher Academy")));

        browser.open("training/A/register");

        assertThat(sheet().get("lines").findValuesAsString("about")).contains("Kingfisher Academy, guest");
    }

    @Test
    void isClosedToOthers() {
        Acting.asStaff(amy);

        browser.open("training/A/register");

        assertThat(_find(RegisterMarksElement.class)).isEmpty();
        assertThat(_find(RegisterView.class)).isEmpty();
    }

    @Test
    void isOpenToTheTrustAdministrator() {
        Acting.asAdministrator();

        browser.open("training/A/register");

        assertThat(sheet().get("lines")).hasSize(2);
    }

    private static JsonNode sheet() {
        return (JsonNode) _get(RegisterMarksElement.class).getElement().getPropertyRaw("sheet");
    }

    /** What the list in the browser says to the server. */
    private static void fire(String event, Map<String, String> detail) {
        var data = JsonNodeFactory.instance.objectNode();
        detail.forEach(data::put);
        var element = _get(RegisterMarksElement.class).getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    private List<String> marks() {
        return jdbc.sql("SELECT mark FROM attendance WHERE session_id = ? AND superseded = 0")
                .param(session.id())
                .query(String.class)
                .list();
    }

    private String status() {
        return jdbc.sql("SELECT status FROM training_session WHERE id = ?")
                .param(session.id())
                .query(String.class)
                .single();
    }
}
