package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.training.booking.BehalfDesk;
import uk.coppice.portal.training.booking.RuleSpoke;
import uk.coppice.portal.training.booking.rules.Reason;

/**
 * Books somebody else. When a rule speaks past which the reader has a way, the way appears: a note for the cover limit
 * of their school, a tick for a clash that is no bar.
 */
final class BookForDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Banner banner = new Banner();
    private final StaffField field;
    private final TextArea note = new TextArea("Why they may go all the same");
    private final Checkbox known = ClashTick.hidden();
    private final long session;
    private final transient BehalfDesk desk;

    BookForDialog(
            long session,
            boolean leadsSchool,
            BehalfDesk desk,
            SerializableFunction<String, List<Person>> find,
            SerializableConsumer<Person> booked) {
        this.session = session;
        this.desk = desk;
        setHeaderTitle("Book for somebody");
        addClassName("sheet");
        field = new StaffField("Who comes?", find);
        field.addValueChangeListener(change -> {
            banner.clear();
            note.setVisible(false);
            known.setVisible(false);
            known.setValue(false);
        });
        note.setHelperText(
                "Kept with the booking. Your school’s cover limit is overruled for this person and session.");
        note.setMaxLength(500);
        note.setWidthFull();
        note.setVisible(false);
        var book = new Button("Book them");
        book.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        book.addClassName("wide");
        book.addClickListener(click -> field.chosen().ifPresent(person -> {
            if (attempt(person, leadsSchool)) {
                close();
                booked.accept(person);
            }
        }));
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(banner, new Paragraph("The rules are checked for them as if they booked themselves."), field, known, note);
        getFooter().add(book);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }

    private boolean attempt(Person person, boolean leadsSchool) {
        banner.clear();
        if (note.isVisible() && note.getValue().isBlank()) {
            note.setErrorMessage("Say why, in a few words");
            note.setInvalid(true);
            note.focus();
            return false;
        }
        try {
            desk.book(session, person.id(), known.getValue(), note.isVisible() ? note.getValue() : "");
            return true;
        } catch (RuleSpoke rule) {
            note.setVisible(note.isVisible() || (leadsSchool && rule.kind() == Reason.Kind.COVER));
            known.setVisible(known.isVisible() || ClashTick.helps(rule));
            banner.say(rule.reason());
        } catch (Refusal refusal) {
            banner.say(refusal.reason());
        }
        return false;
    }
}
