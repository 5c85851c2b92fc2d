package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Facts about a thing: an icon, the fact, and a line below it. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public Facts() {
        addClassName("facts");
    }

    /**
     * Adds a fact.
     *
     * @param more a second line; empty: none
     */
    public Facts add(String icon, String fact, String more) {
        var row = new Div(new Icon(icon), new Term(fact));
        if (!more.isEmpty()) {
            row.add(new Description(more));
        }
        getElement().appendChild(row.getElement());
        return this;
    }
}
