package uk.coppice.portal.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.coppice.portal.access.provider.Providers;
import uk.coppice.portal.platform.Installation;

/** With the profile {@code production} the portal does not start while anybody could sign in as somebody else. */
@Component
@ConditionalOnWebApplication
@Profile("production")
class ProductionCheck implements SmartInitializingSingleton {

    private final Installation installation;
    private final Providers providers;
    private final String demo;
    private final String address;

    ProductionCheck(
            Installation installation,
            Providers providers,
            @Value("${portal.demo}") String demo,
            @Value("${portal.address:}") String address) {
        this.installation = installation;
        this.providers = providers;
        this.demo = demo;
        this.address = address;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var missing = missing(
                demo,
                installation.kind() == Installation.Kind.DEMO,
                !providers.all().isEmpty(),
                address);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The profile production wants: " + String.join("; ", missing) + ".");
        }
    }

    /** What keeps the portal from starting, each with the way out. */
    static List<String> missing(String demo, boolean demoTrust, boolean hasProvider, String address) {
        var missing = new ArrayList<String>();
        if (!List.of("off", "false").contains(demo.strip())) {
            missing.add("portal.demo off (./portal run --no-demo, or PORTAL_DEMO=off)");
        }
        if (demoTrust) {
            missing.add("a database without the demo trust");
        }
        if (!hasProvider) {
            missing.add("a sign-in provider under portal.sign-in.providers");
        }
        if (!address.startsWith("https://")) {
            missing.add("portal.address with https://");
        }
        return missing;
    }
}
