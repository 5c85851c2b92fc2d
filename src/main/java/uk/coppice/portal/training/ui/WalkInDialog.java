package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;
import uk.coppice.portal.people.ui.StaffField;

/** Finds a member of staff who came without a booking. */
final class WalkInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private SerializableBiConsumer<Person, String> found = (person, reason) -> {};
    private SerializableRunnable guest = () -> {};

    /**
     * @param closed whether the register is finished, so that adding somebody wants a reason
     */
    WalkInDialog(StaffDirectory directory, LocalDate day, boolean closed) {
        setHeaderTitle("Who just came?");
        addClassName("sheet");
        var search = new StaffField("Name", typed -> directory.search(typed, day, StaffField.MOST_FOUND));
        var reason = new DoorReason(closed);
        var add = new Button("Add as present");
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.addClassName("wide");
        add.addClickListener(click -> search.chosen().ifPresent(person -> {
            if (reason.complete()) {
                close();
                found.accept(person, reason.getValue());
            }
        }));
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        var fromOutside = new Button("They are a guest from another school", click -> {
            close();
            guest.run();
        });
        fromOutside.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(search, reason, fromOutside);
        getFooter().add(add);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                search.focus();
            }
        });
    }

    /** Is told whom to add, and why when the register is finished. */
    void onFound(SerializableBiConsumer<Person, String> action) {
        found = action;
    }

    /** Is told when it is a guest. */
    void onGuest(SerializableRunnable action) {
        guest = action;
    }
}
