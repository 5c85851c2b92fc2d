package uk.coppice.portal.platform.web;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Installation;

/** Says at the start where to look, where the data lies, and what to do first. */
@Component
@ConditionalOnWebApplication
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

    private final Installation installation;
    private final Path home;
    private final String database;

    ReadyMessage(
            Installation installation,
            @Value("${portal.home}") Path home,
            @Value("${spring.datasource.url}") String database) {
        this.installation = installation;
        this.home = home;
        this.database = database;
    }

    @EventListener
    void tell(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String where = database.startsWith("jdbc:h2:file")
                ? "data in " + home.toAbsolutePath().normalize()
                : "data in the database named by spring.datasource.url";
        LOG.info(
                "The portal is ready: http://localhost:{} ({})",
                web.getWebServer().getPort(),
                where);
        switch (installation.kind()) {
            case EMPTY ->
                LOG.info("Nothing is here yet. Read a trust's files with ./portal import FOLDER, "
                        + "then make a sign-in link with ./portal sign-in administrator");
            case DEMO -> LOG.info("This is the demo trust: choose a person on the sign-in page");
            case TRUST -> LOG.info("Make a sign-in link with ./portal sign-in STAFF_NUMBER or administrator");
        }
    }
}
