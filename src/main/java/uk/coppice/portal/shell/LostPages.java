package uk.coppice.portal.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.ui.UnsentText;

/**
 * The words that cover an open page which can't go on. A page whose session has ended shows them only where its browser
 * keeps nothing: else it loads again at once, which leads to signing in, leaves nothing confidential on the screen, and
 * gives back what was typed ({@link UnsentText}).
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
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(UnsentText.OVER);
        messages.setSessionExpiredMessage(COPY + " It may ask you to sign in again.");
        messages.setCookiesDisabledCaption("The portal does not know this page any more");
        messages.setCookiesDisabledMessage(
                COPY + " If it goes on, your browser keeps no cookies: allow them for this address.");
        messages.setInternalErrorCaption("Something went wrong on our side");
        messages.setInternalErrorMessage(COPY);
        return messages;
    }
}
