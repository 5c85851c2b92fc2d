package uk.coppice.portal.training.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.ui.Icon;
import uk.coppice.portal.training.resources.Resource;
import uk.coppice.portal.training.ui.TrainingNavigation;

/** Resources to open: a link in a window of its own, a file to save. */
final class ResourceList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SESSIONS = 3;

    ResourceList(List<Resource> resources, boolean withSessions) {
        this(resources, withSessions, null);
    }

    /** @param remove takes one away, by id; null: they stay */
    ResourceList(List<Resource> resources, boolean withSessions, @Nullable SerializableConsumer<Long> remove) {
        addClassName("things");
        getElement().setAttribute("role", "list");
        for (var resource : resources) {
            var about = new Span(resource.about());
            about.addClassName("of");
            var item = new ListItem(anchor(resource), about);
            if (withSessions) {
                resource.sessions().stream().limit(MOST_SESSIONS).forEach(session -> {
                    var of = new Span("From ");
                    of.addClassName("of");
                    of.add(TrainingNavigation.session(session.title(), session.code()));
                    item.add(of);
                });
            }
            if (remove != null) {
                long id = resource.id();
                var button = new Button("Remove", click -> remove.accept(id));
                button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                button.setAriaLabel("Remove " + resource.title());
                item.add(button);
            }
            add(item);
        }
    }

    private static Component anchor(Resource resource) {
        Anchor anchor;
        if (resource.link() != null) {
            anchor = new Anchor(resource.link(), "", AnchorTarget.BLANK);
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
        } else {
            anchor = new Anchor("resource-files/" + resource.id(), "");
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("download", true);
        }
        anchor.add(new Icon(resource.link() != null ? "right" : "file"), new Span(resource.title()));
        anchor.addClassName("thing");
        return anchor;
    }
}
