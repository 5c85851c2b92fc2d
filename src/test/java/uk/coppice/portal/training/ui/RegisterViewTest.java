package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    void savesEachMarkAtOnce() {
        browser.open("training/A/register");
        assertThat(Screen.words()).contains("0 of 2 marked").containsSubsequence("Amy Adams", "Ben Brown");

        mark(0, Mark.ATTENDED);
        assertThat(Screen.words()).contains("1 of 2 marked");
        assertThat(Screen.offers("1 left")).isTrue();
        mark(1, Mark.ABSENT);

        assertThat(Screen.words()).contains("2 of 2 marked");
        assertThat(marks()).containsExactlyInAnyOrder("ATTENDED", "ABSENT");
    }

    @Test
    void aNameOpensTheRarerMarks() {
        browser.open("training/A/register");

        _click(_find(NativeButton.class).getFirst());
        _click(_find(Button.class, spec -> spec.withClasses("choice")).get(1));

        assertThat(marks()).containsExactly("PART");
        assertThat(_find(RadioButtonGroup.class).getFirst().getValue()).isEqualTo(Mark.PART);
        mark(0, Mark.ABSENT);
        assertThat(marks()).containsExactly("ABSENT");
    }

    @Test
    void finishesAndTakesItBack() {
        browser.open("training/A/register");
        mark(0, Mark.ATTENDED);
        mark(1, Mark.ATTENDED);

        Screen.press("Finish");
        assertThat(Screen.toast()).contains("Finished: this session counts");
        assertThat(Screen.words()).contains("2 of 2 people were there.");
        assertThat(status()).isEqualTo("DELIVERED");

        Screen.press("Undo");
        assertThat(status()).isEqualTo("PLANNED");
        assertThat(Screen.offers("Finish")).isTrue();
    }

    @Test
    void asksBeforeItMarksTheRestAsAbsent() {
        browser.open("training/A/register");
        mark(0, Mark.ATTENDED);

        Screen.press("Finish");
        assertThat(status()).isEqualTo("PLANNED");
        var ask = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(ask, new ConfirmDialog.ConfirmEvent(ask, true));

        assertThat(status()).isEqualTo("DELIVERED");
        assertThat(marks()).containsExactlyInAnyOrder("ATTENDED", "ABSENT");
    }

    @Test
    void correctsAMarkAfterwards() {
        trust.attended(session, amy, ben);
        session.delivered();
        browser.open("training/A/register");

        mark(0, Mark.ABSENT);

        assertThat(marks()).containsExactlyInAnyOrder("ABSENT", "ATTENDED");
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
        assertThat(Screen.words()).contains("1 of 3 marked", "Cat Clark");
    }

    @Test
    void saysWhenItOpens() {
        clock.set("2026-01-20T15:14");

        browser.open("training/A/register");

        assertThat(Screen.words())
                .contains("It opens on Tue 20 Jan, 3.15pm", "2 people are booked so far:", "Amy Adams");
        assertThat(_find(RadioButtonGroup.class)).isEmpty();
    }

    @Test
    void startsWithNobody() {
        trust.session("B").led(lead);

        browser.open("training/B/register");

        assertThat(Screen.words()).contains("Nobody is booked");
        assertThat(Screen.offers("Add someone who just came")).isTrue();
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

        assertThat(_find(MarkRow.class)).hasSize(60);
        assertThat(Screen.words()).contains("0 of 60 marked");
    }

    @Test
    void showsAGuest() {
        trust.guestBooked(session, trust.guest("Wren Castellano", trust.outsideSchool("Kingfisher Academy")));

        browser.open("training/A/register");

        assertThat(Screen.words()).contains("Wren Castellano", "Kingfisher Academy, guest");
    }

    @Test
    void isClosedToOthers() {
        Acting.asStaff(amy);

        browser.open("training/A/register");

        assertThat(_find(MarkRow.class)).isEmpty();
        assertThat(_find(RegisterView.class)).isEmpty();
    }

    @Test
    void isOpenToTheTrustAdministrator() {
        Acting.asAdministrator();

        browser.open("training/A/register");

        assertThat(_find(MarkRow.class)).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static void mark(int row, Mark mark) {
        RadioButtonGroup<Mark> group = _find(RadioButtonGroup.class).get(row);
        group.setValue(mark);
        _fireValueChange(group, true);
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
