package uk.coppice.portal.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;

/**
 * A page that somebody's own link opens. The secret stands behind the {@code #}, so it reaches no log and no other site.
 *
 * @param <C> the frame of the page
 */
public abstract class SecretLinkPage<C extends Component> extends Composite<C> {

    private static final long serialVersionUID = 1L;

    @Override
    protected abstract C initContent();

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().fetchCurrentURL(url -> open(url.getRef() == null ? "" : url.getRef()));
    }

    /** Shows what a secret is for; empty, when there is none. */
    protected abstract void open(String token);
}
