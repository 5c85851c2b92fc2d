package uk.coppice.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The fields of a form or a dialog, by their labels, filled as a person at the keyboard fills them. */
final class Fields {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private final Page page;

    Fields(Visitor visitor) {
        this.page = visitor.page();
    }

    Fields text(String label, String value) {
        label(label).fill(value);
        label(label).press("Tab");
        return this;
    }

    /** A time, or one of the values that a field suggests, or another. */
    Fields choice(String label, String value) {
        label(label).fill(value);
        label(label).press("Enter");
        return this;
    }

    /** On a phone the field opens a calendar over the whole page, so there the date is given to the field itself. */
    Fields date(String label, LocalDate value) {
        var field = page.locator("vaadin-date-picker").filter(new Locator.FilterOptions().setHas(label(label)));
        if (Boolean.TRUE.equals(field.evaluate("field => field._fullscreen"))) {
            field.evaluate(
                    "(field, day) => { field.value = day; field.dispatchEvent(new CustomEvent('change')); }",
                    value.toString());
        } else {
            choice(label, TYPED.format(value));
        }
        assertThat(label(label)).hasValue(TYPED.format(value));
        return this;
    }

    /** One of a list that opens. */
    Fields select(String label, String option) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(page.getByText(label, exactly())))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    /** A member of staff, found by the first letters of the name. */
    Fields person(String label, String letters, String name) {
        label(label).fill(letters);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    Locator label(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
