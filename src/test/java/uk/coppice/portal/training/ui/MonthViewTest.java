package uk.coppice.portal.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.Browser;
import uk.coppice.portal.testing.Screen;
import uk.coppice.portal.testing.TestTrust;
import uk.coppice.portal.testing.ViewTest;

@ViewTest
class MonthViewTest {

    private final Browser browser;
    private final TestTrust trust;
    private long amy;

    MonthViewTest(Browser browser, TestTrust trust) {
        this.browser = browser;
        this.trust = trust;
    }

    @BeforeEach
    void someTrust() {
        amy = trust.teacher("Amy Adams", trust.school("Willow Primary"));
        Acting.asStaff(amy);
    }

    @Test
    void showsTheCurrentMonthInFiveColumns() {
        trust.booked(trust.session("A").on("2026-01-20").titled("Phonics"), amy);
        trust.session("B").on("2026-01-21").titled("Maths").places(2);
        trust.session("C").on("2026-02-03").titled("Another month");

        browser.open("training/month");

        assertThat(_find(NativeTableHeaderCell.class)).hasSize(5);
        assertThat(Screen.words())
                .contains("2 sessions in January 2026", "Today", "Nothing today", "December", "February")
                .containsSubsequence("3.45pm", "Phonics", "Booked", "Maths", "2 places left")
                .doesNotContain("Another month");
    }

    @Test
    void showsAWeekendWhenSomethingIsOn() {
        trust.session("A").on("2026-01-24").titled("On a Saturday");

        browser.open("training/month");

        assertThat(_find(NativeTableHeaderCell.class)).hasSize(7);
        assertThat(Screen.words()).contains("On a Saturday");
    }

    /** August 2026 begins on a Saturday. */
    @Test
    void beginsWithTheFirstDayThatHasAColumn() {
        trust.session("A").on("2026-08-05").titled("On a Wednesday");
        browser.open("training/month?month=2026-08");
        assertThat(days()).startsWith("2026-08-03").hasSize(21);

        trust.session("B").on("2026-08-22").titled("On a Saturday");
        browser.open("training/month?month=2026-08");
        assertThat(days()).startsWith("2026-08-01", "2026-08-02", "2026-08-03").hasSize(31);
    }

    @Test
    void showsFewOfManyAndTheWayToTheRest() {
        trust.together(() -> {
            for (int n = 0; n < 500; n++) {
                trust.session("S" + n)
                        .on("2026-03-" + (n % 2 == 0 ? "10" : "11"))
                        .titled("Session " + n);
            }
        });

        browser.open("training/month?month=2026-03");

        assertThat(Screen.words()).contains("500 sessions in March 2026", "247 more on Tue 10 Mar");
        assertThat(_get(NativeTable.class)).isNotNull();
        assertThat(_find(NativeTableCell.class).stream()
                        .mapToLong(cell -> Screen.links(cell).size())
                        .max())
                .hasValue(4);
    }

    @Test
    void keepsTheFilters() {
        trust.session("A").titled("Phonics").topic("English");
        trust.session("B").titled("Number sense").topic("Maths");

        browser.open("training/month?topic=Maths");

        assertThat(Screen.words())
                .contains("1 session in January 2026", "Number sense")
                .doesNotContain("Phonics");
    }

    @Test
    void saysWhenNothingIsOn() {
        browser.open("training/month?month=2026-08");

        assertThat(Screen.words()).contains("0 sessions in August 2026", "Nothing is planned in August 2026");
    }

    @Test
    void isForStaff() {
        Acting.as(amy, Roles.CENTRAL_TEAM);

        browser.open("training/month");

        assertThat(_find(MonthView.class)).isEmpty();
    }

    private static List<String> days() {
        return _find(_get(NativeTable.class), HtmlContainer.class, spec -> spec.withClasses("dn")).stream()
                .map(day -> day.getElement().getAttribute("datetime"))
                .toList();
    }
}
