package uk.coppice.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table of figures: words at the left, numbers at the right. */
final class DataTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body = new NativeTableBody();

    DataTable(String first, List<String> numbers) {
        addClassName("data");
        var head = new NativeTableRow();
        head.add(title(first, "col"));
        numbers.forEach(number -> {
            var cell = title(number, "col");
            cell.addClassName("r");
            head.add(cell);
        });
        add(new NativeTableHeader(head), body);
    }

    /** Adds a row: its words, and a text for each number. */
    NativeTableRow row(String words, List<String> numbers) {
        var row = new NativeTableRow();
        row.add(title(words, "row"));
        numbers.forEach(number -> {
            var cell = new NativeTableCell(number);
            cell.addClassName("r");
            row.add(cell);
        });
        body.add(row);
        return row;
    }

    /** The last row, set off. */
    void sum(String words, List<String> numbers) {
        row(words, numbers).addClassName("sum");
    }

    /** Puts something before the words of a row. */
    static void before(NativeTableRow row, Component mark) {
        row.getChildren().findFirst().ifPresent(cell -> cell.getElement().insertChild(0, mark.getElement()));
    }

    static NativeTableHeaderCell title(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
