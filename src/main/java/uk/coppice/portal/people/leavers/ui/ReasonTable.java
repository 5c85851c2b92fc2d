package uk.coppice.portal.people.leavers.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import uk.coppice.portal.people.leavers.LeavingReasons;
import uk.coppice.portal.people.leavers.ReasonSpread;

/** The spread of leaving reasons: a row a group, and below a large enough one its reasons. */
final class ReasonTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    ReasonTable(ReasonSpread.Spread spread, LeavingReasons reasons) {
        addClassName("data");
        var titles = new NativeTableRow();
        Stream.of("Reason", "People").forEach(title -> {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            titles.add(cell);
        });
        var head = new NativeTableHeader(titles);
        head.addClassName("vh");
        var body = new NativeTableBody();
        for (var share : spread.groups()) {
            var group = new Span(share.group().words());
            group.addClassName("strong");
            body.add(row(group, share.people() + " of " + spread.people()));
            share.reasons().forEach(reason -> {
                var words =
                        new Span(reason.code().isEmpty() ? "No reason recorded" : reasons.reasonWords(reason.code()));
                words.addClassName("within");
                body.add(row(words, String.valueOf(reason.people())));
            });
        }
        add(head, body);
    }

    private static NativeTableRow row(Span label, String count) {
        var heading = new NativeTableHeaderCell(label);
        heading.getElement().setAttribute("scope", "row");
        var cell = new NativeTableCell(count);
        cell.addClassName("r");
        return new NativeTableRow(heading, cell);
    }
}
