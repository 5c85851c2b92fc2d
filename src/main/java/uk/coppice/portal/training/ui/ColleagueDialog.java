package uk.coppice.portal.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.ui.StaffField;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.ui.Banner;

/** Chooses one person for something; stays open, with the reason, when a rule does not allow it. */
final class ColleagueDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ColleagueDialog(
            String title,
            String words,
            String verb,
            SerializableFunction<String, List<Person>> find,
            SerializablePredicate<Person> chosen) {
        setHeaderTitle(title);
        addClassName("sheet");
        var banner = new Banner();
        var field = new StaffField("Name", find);
        var act = new Button(verb);
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        act.addClassName("wide");
        act.addClickListener(click -> field.chosen().ifPresent(person -> {
            banner.clear();
            try {
                if (chosen.test(person)) {
                    close();
                }
            } catch (Refusal refusal) {
                banner.say(refusal.reason());
            }
        }));
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        add(banner, new Paragraph(words), field);
        getFooter().add(act);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }
}
