package uk.coppice.portal.survey.midyear.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.survey.midyear.PaperCodes;
import uk.coppice.portal.survey.midyear.PaperCodes.Sheet;

/** The sheets with codes to print, one for each school where somebody answers on paper. */
final class SheetsPart extends Section {

    private static final long serialVersionUID = 1L;

    private final long survey;
    private final String code;
    private final transient PaperCodes codes;

    SheetsPart(long survey, String code, PaperCodes codes) {
        this.survey = survey;
        this.code = code;
        this.codes = codes;
        addClassName("sheets");
        draw();
    }

    private void draw() {
        removeAll();
        add(new H2("Codes on paper"));
        var sheets = codes.sheets(survey);
        if (sheets.isEmpty()) {
            add(new Paragraph("Everybody in this survey answers signed in, so there is nothing to print."));
            return;
        }
        add(new Paragraph(
                "One sheet a school, to cut apart: a code for each person who answers on paper, and no names. A sheet "
                        + "that is printed again makes the earlier one void."));
        var list = new UnorderedList();
        list.addClassName("things");
        list.getElement().setAttribute("role", "list");
        sheets.forEach(sheet -> list.add(item(sheet)));
        add(list);
    }

    private ListItem item(Sheet sheet) {
        var name = new Span(sheet.place());
        name.addClassNames("strong", "thing");
        var about = new Span(Words.count(sheet.people(), "person", "people") + (sheet.printed() ? ", printed" : ""));
        about.addClassName("of");
        var print = new Button(sheet.printed() ? "Print again" : "Print the sheet", click -> {
            if (sheet.printed()) {
                confirm(sheet);
            } else {
                print(sheet);
            }
        });
        print.setAriaLabel((sheet.printed() ? "Print again: " : "Print the sheet: ") + sheet.place());
        print.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return new ListItem(name, about, print);
    }

    private void confirm(Sheet sheet) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Print the sheet again?");
        dialog.setText(
                "Slips from the earlier sheet of " + sheet.place() + " that were not used stop working. Give everybody "
                        + "there who has not answered a new slip. Answers already sent stay counted, and a slip more than there are "
                        + "people does not work.");
        dialog.setCancelable(true);
        dialog.setCancelText("Keep the earlier sheet");
        dialog.setConfirmText("Print again");
        dialog.addConfirmListener(again -> print(sheet));
        dialog.open();
    }

    private void print(Sheet sheet) {
        Toast.attempt(() -> {
            byte[] file = codes.print(survey, sheet.unit());
            draw();
            show(sheet, file);
        });
    }

    /** The file is made once, lies in no folder, and goes with the dialog. */
    private void show(Sheet sheet, byte[] file) {
        var dialog = new Dialog();
        dialog.setHeaderTitle("The sheet of " + sheet.place());
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file),
                        code + "-" + sheet.unit().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf",
                        "application/pdf",
                        file.length)),
                "Save the PDF");
        link.addClassNames("btn", "primary");
        dialog.add(
                new Paragraph(
                        "We keep no copy: the codes stand on this sheet alone. Save it, print it, then delete the file."),
                link);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                dialog.removeAll();
            }
        });
        dialog.open();
    }
}
