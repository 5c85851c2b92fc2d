package uk.coppice.portal.dataprotection.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.coppice.portal.dataprotection.DataProtectionSettings;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.retention.RetentionTimes;

/**
 * The notices of {@code config/notices}, read once at the start, so that a mistake in one is told to whoever made it. A
 * folder of settings from before there were notices gets the texts that the portal brings along.
 */
@Component
public class PublicNotices {

    private final Notice privacy;
    private final Notice accessibility;

    PublicNotices(
            @Value("${PORTAL_CONFIG:./config}/notices") Path folder,
            DataProtectionSettings settings,
            RetentionTimes times,
            PortalAddress address) {
        var facts = facts(settings, address);
        times.words().forEach((rule, words) -> facts.put("kept." + rule, words));
        this.privacy = read(folder, "privacy.md", facts);
        this.accessibility = read(folder, "accessibility.md", facts);
    }

    /** What is kept of people and why. */
    public Notice privacy() {
        return privacy;
    }

    /** What can be used by whom, and what can't yet. */
    public Notice accessibility() {
        return accessibility;
    }

    private static Map<String, String> facts(DataProtectionSettings settings, PortalAddress address) {
        var facts = new HashMap<String, String>();
        facts.put("controller", settings.controller());
        facts.put("address", settings.address().isBlank() ? "" : " Its address: " + settings.address() + ".");
        facts.put(
                "registration",
                settings.registration().isBlank()
                        ? ""
                        : " Its number in the Information Commissioner’s register: " + settings.registration() + ".");
        facts.put("contact", who(settings.contact(), settings.contactEmail(), settings.contactPhone()));
        facts.put("officer", who(settings.officer(), settings.officerEmail(), ""));
        facts.put("accessibility", who(settings.contact(), settings.accessibilityContact(), settings.contactPhone()));
        facts.put("portal", address.of("/"));
        return facts;
    }

    private static String who(String name, String email, String phone) {
        return name + (email.isBlank() ? "" : ", " + email) + (phone.isBlank() ? "" : ", " + phone);
    }

    private static Notice read(Path folder, String name, Map<String, String> facts) {
        var file = folder.resolve(name);
        try {
            String text = Files.exists(file)
                    ? Files.readString(file)
                    : new ClassPathResource("notices/" + name).getContentAsString(StandardCharsets.UTF_8);
            return NoticeText.render(file.toString(), text, facts);
        } catch (IOException e) {
            throw new UncheckedIOException("A notice can't be read: " + file, e);
        }
    }
}
