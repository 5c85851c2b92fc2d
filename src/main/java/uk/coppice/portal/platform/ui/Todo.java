package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;

/**
 * One thing that waits for the person.
 *
 * @param heading what it is
 * @param text what there is to know
 * @param address of the page where it is done
 * @param verb what the link to it says
 */
public record Todo(String heading, String text, String address, String verb) {

    /** As a row of the list; the most urgent one is warm. */
    public ListItem item(boolean first) {
        var link = new Anchor(address, verb);
        link.addClassName("btn");
        if (first) {
            link.addClassName("warm");
        }
        var item = new ListItem(new Div(new H2(heading), new Paragraph(text)), link);
        item.addClassName("todo");
        return item;
    }
}
