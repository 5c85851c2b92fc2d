package uk.coppice.portal.people.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import uk.coppice.portal.people.spi.PersonPart;

/** What another module has to say of the person. */
final class OtherPart extends Section {

    private static final long serialVersionUID = 1L;

    OtherPart(PersonPart.Part part) {
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        part.lines().forEach(line -> {
            var words = new Paragraph(line.words());
            words.addClassName("meta");
            list.add(new ListItem(new Div(new H3(line.heading()), words)));
        });
        add(new H2(part.heading()), list);
        if (!part.address().isEmpty()) {
            var link = new Anchor(part.address(), part.verb());
            link.addClassName("more");
            add(link);
        }
    }
}
