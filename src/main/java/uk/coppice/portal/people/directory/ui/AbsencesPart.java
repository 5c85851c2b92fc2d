package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import uk.coppice.portal.people.directory.PersonEdit;
import uk.coppice.portal.people.directory.PersonFile;
import uk.coppice.portal.people.directory.PersonFile.AbsenceLine;
import uk.coppice.portal.people.directory.PersonFile.Sight;
import uk.coppice.portal.platform.ui.StateLabel;

/** A person's long absences, by kind only: the portal keeps no medical reason. */
final class AbsencesPart extends Section {

    private static final long serialVersionUID = 1L;

    private final PersonView page;
    private final transient PersonFile file;
    private final LocalDate today;

    AbsencesPart(PersonView page, PersonFile file, LocalDate today) {
        this.page = page;
        this.file = file;
        this.today = today;
        add(new H2("Long absences"));
        if (file.absences().isEmpty()) {
            add(new Paragraph("None."));
        }
        boolean edits = file.sight() == Sight.ALL;
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        file.absences().forEach(absence -> list.add(item(absence, edits)));
        add(list);
        if (edits) {
            add(new Button(
                    "Add a long absence",
                    click -> new AbsenceDialog(
                                    null,
                                    typed -> page.change(
                                            file,
                                            PersonEdit.addAbsence(typed.from(), typed.to(), typed.family()),
                                            "Long absence added"))
                            .open()));
        }
    }

    private ListItem item(AbsenceLine absence, boolean edits) {
        var about = new Div(
                new H3(kind(absence.family())), new Paragraph(PostWords.span(absence.from(), absence.to(), today)));
        boolean away = !absence.from().isAfter(today)
                && (absence.to() == null || !absence.to().isBefore(today));
        if (away) {
            about.add(StateLabel.plain("clock", "Away now"));
        }
        var item = new ListItem(about);
        if (edits) {
            var change = new Button("Change or end", click -> change(absence));
            change.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            change.setAriaLabel("Change or end: " + PostWords.span(absence.from(), absence.to(), today));
            var buttons = new Div(change);
            buttons.addClassName("btns");
            item.add(buttons);
        }
        return item;
    }

    private void change(AbsenceLine absence) {
        var dialog = new AbsenceDialog(
                absence,
                typed -> page.change(
                        file,
                        PersonEdit.correctAbsence(absence.id(), typed.from(), typed.to(), typed.family()),
                        "Long absence changed"));
        dialog.removable(() -> page.change(file, PersonEdit.removeAbsence(absence.id()), "Long absence removed"));
        dialog.open();
    }

    static String kind(boolean family) {
        return family ? "Statutory family leave" : "Other";
    }
}
