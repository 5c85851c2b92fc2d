package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;

/**
 * Chooses one person for something; stays open, with the reason, when a rule does not allow it. For a clash that is no bar
 * a tick appears with which it is done all the same.
 */
final class ColleagueDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done with whom was chosen. */
    @FunctionalInterface
    interface Chosen extends Serializable {

        /**
         * @param clashKnown whether the reader has been told what it clashes with for them
         * @throws Refusal when a rule does not allow it
         */
        void accept(Person person, boolean clashKnown);
    }

    ColleagueDialog(
            String title, String words, String verb, SerializableFunction<String, List<Person>> find, Chosen chosen) {
        setHeaderTitle(title);
        addClassName("sheet");
        var banner = new Banner();
        var field = new StaffField("Name", find);
        var known = ClashTick.hidden();
        field.addValueChangeListener(change -> {
            banner.clear();
            known.setVisible(false);
            known.setValue(false);
        });
        var act = new Button(verb);
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        act.addClassName("wide");
        act.addClickListener(click -> field.chosen().ifPresent(person -> {
            banner.clear();
            try {
                chosen.accept(person, known.getValue());
                close();
            } catch (Refusal refusal) {
                known.setVisible(known.isVisible() || ClashTick.helps(refusal));
                banner.say(refusal.reason());
            }
        }));
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(banner, new Paragraph(words), field, known);
        getFooter().add(act);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }
}
