package uk.coppice.portal.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Where people reach the portal: the setting {@code portal.address}, such as {@code https://staff.school.example}, for
 * links in mails, calendars and codes to scan, which no request of the reader stands behind. Without the setting it is
 * this machine.
 */
@Component
public final class PortalAddress {

    private final String address;

    /**
     * The portal at an address.
     *
     * @param address with the scheme, and without a path or with that under which the portal stands
     */
    public PortalAddress(@Value("${portal.address:http://localhost:${server.port}}") String address) {
        this.address = address.replaceFirst("/+$", "");
    }

    /**
     * The whole address of a page.
     *
     * @param path from the portal's root, starting with a slash, and already written as addresses are
     */
    public String of(String path) {
        return address + path;
    }

    /**
     * The whole address of a page that stands under a name.
     *
     * @param folder from the portal's root, with a slash at both ends
     * @param name any text; it is written as addresses are
     */
    public String of(String folder, String name) {
        return of(folder + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8));
    }
}
