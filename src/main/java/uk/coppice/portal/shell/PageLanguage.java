package uk.coppice.portal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells browsers and screen readers that every page is written in British English. */
@Component
class PageLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(Locale.UK));
        event.addIndexHtmlRequestListener(
                response -> response.getDocument().select("html").attr("lang", Locale.UK.toLanguageTag()));
    }
}
