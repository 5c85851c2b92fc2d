package uk.coppice.portal.notification.queue;

import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.coppice.portal.notification.MailProperties;
import uk.coppice.portal.notification.letter.Envelope;
import uk.coppice.portal.platform.SchoolCalendar;
import uk.coppice.portal.testing.TestClock;

/** Takes mails to a server on this machine, for tests of other queues. */
public final class PostOffice {

    private PostOffice() {}

    /** To the mail server at a port. */
    public static Post at(int port, ApplicationContext portal) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Post(
                portal.getBean(Envelope.class),
                new Smtp(sender),
                portal.getBean(MailServer.class),
                portal.getBean(MailProperties.class),
                portal.getBean(SchoolCalendar.class),
                portal.getBean(TestClock.class));
    }
}
