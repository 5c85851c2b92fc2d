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
        return new Post(
                portal.getBean(Envelope.class),
                smtp(port),
                portal.getBean(MailServer.class),
                portal.getBean(MailProperties.class),
                portal.getBean(SchoolCalendar.class),
                portal.getBean(TestClock.class));
    }

    /** The queue of training, to the mail server at a port. */
    static MailRun run(int port, ApplicationContext portal) {
        return run(smtp(port), portal);
    }

    /** The queue of training, to a mail server that a test makes up. */
    static MailRun run(Smtp smtp, ApplicationContext portal) {
        return new MailRun(
                portal.getBean(Dispatch.class),
                portal.getBean(MailBook.class),
                portal.getBean(Compose.class),
                portal.getBean(Envelope.class),
                smtp,
                portal.getBean(MailServer.class),
                portal.getBean(MailProperties.class),
                portal.getBean(SchoolCalendar.class),
                portal.getBean(TestClock.class));
    }

    private static Smtp smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Smtp(sender);
    }
}
