package uk.coppice.portal.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import uk.coppice.portal.intake.ImportResult;
import uk.coppice.portal.intake.ImportTray;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.ui.Hint;

/** What a check or an import found: the change of each file, or the problems. */
final class ImportFindings {

    private ImportFindings() {}

    static List<Component> of(ImportTray tray) {
        var all = new ArrayList<Component>();
        if (tray.working()) {
            return all;
        }
        var result = tray.result();
        if (tray.problemsInAll() > 0) {
            all.add(problems(tray));
        } else if (result != null) {
            all.add(counts(result));
            if (tray.differencesInAll() > 0) {
                all.add(differences(tray));
            }
        }
        if (result != null) {
            names(all, "Not uploaded, so left as they are: ", result.absent());
            names(all, "Not read yet: ", result.notReadYet());
            names(all, "Not one of the portal's files: ", result.strangers());
            result.notes().forEach(note -> all.add(Hint.info(note)));
        }
        return all;
    }

    private static Component counts(ImportResult result) {
        var table = new NativeTable();
        table.addClassName("counts");
        var headings = new NativeTableRow();
        for (String heading : List.of("File", "New", "Changed", "Unchanged")) {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            headings.add(cell);
        }
        table.getHead().add(headings);
        for (var file : result.files()) {
            var name = new NativeTableHeaderCell(file.name().replace(".csv", ""));
            name.getElement().setAttribute("scope", "row");
            table.getBody()
                    .add(new NativeTableRow(
                            name, number(file.added()), number(file.changed()), number(file.unchanged())));
        }
        return table;
    }

    private static NativeTableCell number(long number) {
        return new NativeTableCell("%,d".formatted(number));
    }

    private static Component differences(ImportTray tray) {
        var list = new UnorderedList();
        list.addClassName("problems");
        list.getElement().setAttribute("role", "list");
        for (var difference : tray.differences()) {
            var who = new Span(difference.who() + " (" + difference.key() + ")");
            who.addClassName("where");
            list.add(new ListItem(who, new Span(difference.change())));
        }
        var all = new Div(new H2(
                tray.step() == ImportTray.Step.OVER ? "What has changed of people" : "What would change of people"));
        if (tray.differencesInAll() > tray.differences().size()) {
            all.add(new Paragraph("The first %,d of %,d. All of them are in the file."
                    .formatted(tray.differences().size(), tray.differencesInAll())));
        }
        all.add(list);
        return all;
    }

    private static Component problems(ImportTray tray) {
        var list = new UnorderedList();
        list.addClassName("problems");
        list.getElement().setAttribute("role", "list");
        tray.problems().forEach(problem -> list.add(item(problem)));
        var all = new Div(list);
        if (tray.problemsInAll() > tray.problems().size()) {
            all.addComponentAsFirst(new Paragraph(
                    "The first %,d of %,d:".formatted(tray.problems().size(), tray.problemsInAll())));
        }
        return all;
    }

    private static ListItem item(Problem problem) {
        var where = new Span(problem.where());
        where.addClassName("where");
        var what = new Span(problem.what());
        return new ListItem(where, what);
    }

    private static void names(List<Component> all, String what, List<String> names) {
        if (!names.isEmpty()) {
            all.add(Hint.info(what + String.join(", ", names) + "."));
        }
    }
}
