package uk.coppice.portal.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * The words that cover an open page which can't go on. A page whose session has ended says none: it loads again, which
 * leads to signing in, and leaves nothing confidential on the screen.
 */
@Component
class LostPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String COPY =
            "Nothing that you did last was saved. Copy what you typed, if it was long. Then tap or "
                    + "click here to load the page again.";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var messages = messages();
        event.getSource().setSystemMessagesProvider(info -> messages);
    }

    private static CustomizedSystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setCookiesDisabledCaption("The portal does not know this page any more");
        messages.setCookiesDisabledMessage(
                COPY + " If it goes on, your browser keeps no cookies: allow them for this address.");
        messages.setInternalErrorCaption("Something went wrong on our side");
        messages.setInternalErrorMessage(COPY);
        return messages;
    }
}
