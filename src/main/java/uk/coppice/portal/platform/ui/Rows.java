package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** A list of things, each beside its date or time. */
public final class Rows extends UnorderedList {

    private static final long serialVersionUID = 1L;

    public Rows() {
        addClassName("rows");
        // Safari takes the role away from a list without bullets.
        getElement().setAttribute("role", "list");
    }

    /** Adds a row: what stands at its left, and the rest. */
    public ListItem add(Component left, Div rest) {
        var row = new ListItem(left, rest);
        row.addClassName("row");
        super.add(row);
        return row;
    }
}
