package uk.coppice.portal.improvement.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.improvement.inquiry.FindingsFile;
import uk.coppice.portal.platform.ui.Icon;

/** Files to save. */
final class FilesList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    FilesList(List<FindingsFile> files, String folder) {
        this(files, folder, null);
    }

    /** @param remove takes one away; null: they stay */
    FilesList(List<FindingsFile> files, String folder, @Nullable SerializableConsumer<FindingsFile> remove) {
        addClassName("things");
        getElement().setAttribute("role", "list");
        for (var file : files) {
            var anchor = new Anchor(folder + file.id(), "");
            anchor.add(new Icon("file"), new Span(file.name()));
            anchor.addClassName("thing");
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("download", true);
            var about = new Span(file.about());
            about.addClassName("of");
            var item = new ListItem(anchor, about);
            if (remove != null) {
                var button = new Button("Remove", click -> remove.accept(file));
                button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                button.setAriaLabel("Remove " + file.name());
                item.add(button);
            }
            add(item);
        }
    }
}
