package uk.coppice.portal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.web.PagePolicy;

/** Sends every page with the policy of what may run in it, and marks what the portal itself put there. */
@Component
class PageScripts implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageScripts::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        String nonce = PagePolicy.nonce();
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(PagePolicy.HEADER, PagePolicy.of(nonce));
        // A page as it was sent belongs to whoever was signed in then, and its number to this answer.
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }
}
