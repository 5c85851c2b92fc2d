package uk.coppice.portal.access.roles.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.coppice.portal.access.roles.HeldRole;

/** One's own roles, and where each comes from. */
public final class RolesSection extends Section {

    private static final long serialVersionUID = 1L;

    public RolesSection(List<HeldRole> roles) {
        addClassName("ownroles");
        var list = new UnorderedList();
        list.addClassName("personrows");
        list.getElement().setAttribute("role", "list");
        roles.forEach(role -> {
            var source = new Paragraph(role.source());
            source.addClassName("meta");
            list.add(new ListItem(new Div(new H3(role.role()), source)));
        });
        add(
                new H2("Your roles"),
                new Paragraph(
                        "They decide what you may see and do here. If one is wrong, tell whoever runs the portal."),
                list);
    }
}
