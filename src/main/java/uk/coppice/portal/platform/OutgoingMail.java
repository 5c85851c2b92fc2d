package uk.coppice.portal.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether mails can leave the portal at all. Without a mail server they are made and kept, and reach nobody. */
@Component
public class OutgoingMail {

    private final boolean leaves;

    OutgoingMail(@Value("${spring.mail.host:}") String server) {
        this.leaves = !server.isBlank();
    }

    /** Whether the settings name a mail server; whether it answers is another matter. */
    public boolean leaves() {
        return leaves;
    }
}
