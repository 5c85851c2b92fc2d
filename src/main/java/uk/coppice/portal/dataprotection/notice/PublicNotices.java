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
import uk.coppice.portal.dataprotection.retention.RunningTimes;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.retention.RetentionTimes;

/**
 * The notices of {@code config/notices}, read once at the start, so that a mistake in one is told to whoever made it. How
 * long things are kept is filled in anew each time: an administrator lets rules run, and stops them, meanwhile. A folder of
 * settings from before there were notices gets the texts that the portal brings along.
 */
@Component
public class PublicNotices {

    private static final String PRIVACY = "privacy.md";
    private static final String ACCESSIBILITY = "accessibility.md";

    private final Path folder;
    private final Map<String, String> facts;
    private final RunningTimes running;
    private final String privacy;
    private final Notice accessibility;

    PublicNotices(
            @Value("${PORTAL_CONFIG:./config}/notices") Path folder,
            DataProtectionSettings settings,
            RetentionTimes times,
            RunningTimes running,
            PortalAddress address) {
        this.folder = folder;
        this.facts = facts(settings, address);
        this.running = running;
        this.privacy = read(folder, PRIVACY);
        render(PRIVACY, privacy, times.words());
        this.accessibility = render(ACCESSIBILITY, read(folder, ACCESSIBILITY), times.words());
    }

    /** What is kept of people and why, and how long as things stand now. */
    public Notice privacy() {
        return render(PRIVACY, privacy, running.words());
    }

    /** What can be used by whom, and what can't yet. */
    public Notice accessibility() {
        return accessibility;
    }

    private Notice render(String name, String text, Map<String, String> kept) {
        var all = new HashMap<>(facts);
        kept.forEach((rule, words) -> all.put("kept." + rule, words));
        return NoticeText.render(folder.resolve(name).toString(), text, all);
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
        facts.put("contact", settings.contactLine());
        facts.put("officer", settings.officerLine());
        facts.put("accessibility", settings.accessibilityLine());
        facts.put("portal", address.of("/"));
        return facts;
    }

    private static String read(Path folder, String name) {
        var file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Files.readString(file)
                    : new ClassPathResource("notices/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A notice can't be read: " + file, e);
        }
    }
}
