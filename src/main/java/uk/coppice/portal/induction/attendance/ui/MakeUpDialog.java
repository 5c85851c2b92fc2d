package uk.coppice.portal.induction.attendance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.induction.attendance.Claim;
import uk.coppice.portal.induction.attendance.ClaimKind;
import uk.coppice.portal.induction.attendance.MakeUp;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.DateFields;
import uk.coppice.portal.platform.ui.Hint;
import uk.coppice.portal.training.series.SeriesSessions;

/** Asks how a missed session is made up, and when. Stays open until it is saved. */
final class MakeUpDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param others sessions of other groups; that choice is not offered when there are none
     * @param save keeps it; a refusal is said in the dialog, which then stays open
     */
    MakeUpDialog(
            String session, List<SeriesSessions.Other> others, DateWords words, SerializableConsumer<MakeUp> save) {
        setHeaderTitle("Make up " + session);
        addClassName("sheet");
        var banner = new Banner();
        var how = new RadioButtonGroup<ClaimKind>("How?");
        var ways = new ArrayList<>(List.of(ClaimKind.RECORDING, ClaimKind.MEETING));
        if (!others.isEmpty()) {
            ways.add(1, ClaimKind.OTHER_SESSION);
        }
        how.addThemeName("vertical");
        how.setItems(ways);
        how.setItemLabelGenerator(MakeUpDialog::words);
        var on = DateFields.create("On which day?", null);
        on.setHelperText("A day to come, or the day on which you did it");
        var instead = new Select<SeriesSessions.Other>();
        instead.setLabel("Which session?");
        instead.setItems(others);
        instead.setItemLabelGenerator(other -> other.title() + ", " + words.day(other.date()));
        instead.setWidthFull();
        var note = new TextArea("Note for whoever confirms it (optional)");
        note.setMaxLength(Claim.LONGEST);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setWidthFull();
        how.addValueChangeListener(change -> {
            boolean another = change.getValue() == ClaimKind.OTHER_SESSION;
            instead.setVisible(another);
            on.setVisible(!another);
        });
        how.setValue(ClaimKind.RECORDING);
        var keep = new Button("Save", click -> {
            LocalDate day = on.getValue();
            var other = instead.getValue();
            var makeUp = new MakeUp(
                    how.getValue(),
                    how.getValue() == ClaimKind.OTHER_SESSION ? null : day,
                    other == null || how.getValue() != ClaimKind.OTHER_SESSION ? null : other.id(),
                    note.getValue());
            if (banner.attempt(() -> save.accept(makeUp))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        keep.addClassName("wide");
        var close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        getHeader().add(close);
        var form = new Div(
                banner,
                Hint.info("Once it is done, your mentor, a lead of the session or the trust’s ECT lead confirms it. "
                        + "Then it counts as attended."),
                how,
                on,
                instead,
                note);
        form.addClassName("makeup");
        add(form);
        getFooter().add(keep);
    }

    private static String words(ClaimKind kind) {
        return switch (kind) {
            case RECORDING -> "Watch the recording with my mentor";
            case OTHER_SESSION -> "Go to a session of another group";
            case MEETING -> "Meet somebody who leads it or was there";
            case WAS_THERE -> kind.words();
        };
    }
}
