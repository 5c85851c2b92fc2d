package uk.coppice.portal.notification.queue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server that the settings name, if they do. */
@Component
class Smtp {

    private final @Nullable JavaMailSenderImpl settings;

    @Autowired
    Smtp(ObjectProvider<JavaMailSenderImpl> settings) {
        this(settings.getIfAvailable());
    }

    Smtp(@Nullable JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    /** Where it is: {@code smtp.example.org:587}; empty when none is set. */
    Optional<String> where() {
        return settings == null
                        || settings.getHost() == null
                        || settings.getHost().isBlank()
                ? Optional.empty()
                : Optional.of(settings.getHost() + (settings.getPort() < 0 ? "" : ":" + settings.getPort()));
    }

    /**
     * Opens a line on which one mail after the other is sent.
     *
     * @throws MessagingException when the server does not answer or does not let us in
     */
    Line open() throws MessagingException {
        if (settings == null) {
            throw new IllegalStateException("No mail server is set");
        }
        var session = settings.getSession();
        String protocol = settings.getProtocol() == null ? "smtp" : settings.getProtocol();
        var transport = session.getTransport(protocol);
        String user = settings.getUsername();
        boolean named = user != null && !user.isEmpty();
        transport.connect(
                settings.getHost(), settings.getPort(), named ? user : null, named ? settings.getPassword() : null);
        return new Line(session, transport);
    }

    /** An open line to the server. */
    record Line(Session session, Transport transport) implements AutoCloseable {

        void send(MimeMessage message) throws MessagingException {
            transport.sendMessage(message, message.getAllRecipients());
        }

        boolean open() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // what was taken is written down already; the server will notice that we are gone
            }
        }
    }
}
