package uk.coppice.portal.training.guests.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import uk.coppice.portal.platform.ui.OpenPage;

/**
 * A page that a link in a guest's mail opens. The secret stands behind the {@code #}, so it reaches no log and no other
 * site.
 */
public abstract class SecretLinkPage extends Composite<OpenPage> {

    private static final long serialVersionUID = 1L;

    @Override
    protected OpenPage initContent() {
        return OpenTrainingView.frame();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().fetchCurrentURL(url -> open(url.getRef() == null ? "" : url.getRef()));
    }

    /** Shows what a secret is for; empty, when there is none. */
    protected abstract void open(String token);
}
