package uk.coppice.portal.training.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import uk.coppice.portal.platform.ui.Banner;
import uk.coppice.portal.platform.ui.FilesUpload;
import uk.coppice.portal.platform.ui.Toast;
import uk.coppice.portal.training.resources.ResourceLibrary;
import uk.coppice.portal.training.resources.ResourceShelf;
import uk.coppice.portal.training.resources.ResourceUploads;

/** On a session's page: what its delegates are given; those who plan it add and remove. */
public final class SessionResources extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 500;

    private final transient ResourceLibrary library;
    private final transient ResourceShelf shelf;
    private final transient ResourceUploads uploads;
    private final long session;
    private final boolean mayPlan;
    private final Div list = new Div();
    private final Banner banner = new Banner();

    /** @param mayPlan whether the viewer plans this session */
    public SessionResources(
            long session, boolean mayPlan, ResourceLibrary library, ResourceShelf shelf, ResourceUploads uploads) {
        this.session = session;
        this.mayPlan = mayPlan;
        this.library = library;
        this.shelf = shelf;
        this.uploads = uploads;
        add(new H2("Resources"), banner, list);
        if (mayPlan) {
            var link = new Button("Add a link", click -> new LinkDialog().open());
            add(
                    FilesUpload.handedOut(
                            (name, content) -> uploads.keep(session, "", name, content),
                            banner,
                            "add a link",
                            this::draw),
                    link);
        }
        addClassName("formpart");
        draw();
    }

    /** Whether there is anything to show. */
    public boolean isWorthShowing() {
        return mayPlan || !library.ofSession(session).isEmpty();
    }

    private void draw() {
        list.removeAll();
        var found = library.ofSession(session);
        if (found.isEmpty()) {
            list.add(new Paragraph("Nothing here yet. What you add stays in the library after the session."));
        } else {
            list.add(new ResourceList(found, false, mayPlan ? this::remove : null));
        }
    }

    private void remove(long resource) {
        if (banner.attempt(() -> shelf.remove(session, resource))) {
            draw();
            Toast.show("Removed", () -> {
                shelf.putBack(session, resource);
                draw();
            });
        }
    }

    /** Asks where a link leads and how it is called. */
    private final class LinkDialog extends Dialog {

        private static final long serialVersionUID = 1L;

        private final TextField title = new TextField("Name");
        private final TextField address = new TextField("Web address");
        private final Banner problem = new Banner();

        LinkDialog() {
            setHeaderTitle("Add a link");
            addClassName("sheet");
            title.setMaxLength(LONGEST_TITLE);
            address.setMaxLength(LONGEST_LINK);
            address.setPlaceholder("https://");
            var form = new Div(problem, title, address);
            form.addClassName("dialogform");
            add(form);
            var save = new Button("Add link", click -> save());
            save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            getFooter().add(new Button("Close", click -> close()), save);
        }

        private void save() {
            if (problem.attempt(() -> shelf.addLink(session, title.getValue(), address.getValue()))) {
                close();
                draw();
                Toast.show("Added: " + title.getValue());
            }
        }
    }
}
