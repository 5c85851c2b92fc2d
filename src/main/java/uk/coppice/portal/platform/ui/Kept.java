package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/**
 * Changes what stands in a part of a page without touching what stays: a field that is neither taken out nor put in again
 * keeps the keyboard, and what is being typed. A page is kept when its address changes, so it may be drawn any number of
 * times.
 */
public final class Kept {

    private Kept() {}

    /** Makes these the content, in this order. What is among them already stays where it is. */
    public static <P extends Component & HasComponents> void show(P part, List<? extends Component> wanted) {
        part.getChildren().filter(child -> !wanted.contains(child)).toList().forEach(child -> part.remove(child));
        int at = 0;
        for (var one : wanted) {
            var element = part.getElement();
            if (element.getChildCount() <= at || !element.getChild(at).equals(one.getElement())) {
                part.addComponentAtIndex(at, one);
            }
            at++;
        }
    }
}
