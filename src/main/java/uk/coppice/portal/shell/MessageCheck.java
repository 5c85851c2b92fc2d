package uk.coppice.portal.shell;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns away what pretends to come from an open page and is not even JSON, before Vaadin takes it for a fault of its own. */
@Component
class MessageCheck implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(MessageCheck.class);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Checked());
    }

    static boolean readable(String message) {
        try {
            var read = JSON.readTree(message);
            return read != null && read.isObject();
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /** Stands before the handler of the same name and does its work. */
    private static final class Checked extends UidlRequestHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public Optional<ResponseWriter> synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response, String message)
                throws IOException {
            if (readable(message)) {
                return super.synchronizedHandleRequest(session, request, response, message);
            }
            LOG.warn("A message of {} characters is none that a page sends", message.length());
            return Optional.of(
                    () -> response.sendError(HttpStatusCode.BAD_REQUEST.getCode(), "That is no message of a page"));
        }
    }
}
