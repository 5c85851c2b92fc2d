package uk.coppice.portal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import uk.coppice.portal.platform.cli.CommandLineMode;

/** Starts the portal: the web server by default, or one command of the command line. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // nobody has a password here
@ConfigurationPropertiesScan
@EnableMethodSecurity(jsr250Enabled = true)
@EnableResilientMethods
@EnableScheduling
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("portal/styles.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
public class Portal implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    public static void main(String[] args) {
        // The embedded database is shared with commands beside a running server, on this machine only.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        // A data folder may be written relative to the working directory: PORTAL_HOME=data.
        System.setProperty("h2.implicitRelativePath", "true");
        if (args.length == 0 || args[0].equals("run") || args[0].startsWith("--")) {
            SpringApplication.run(
                    Portal.class,
                    Arrays.stream(args).filter(word -> !word.equals("run")).toArray(String[]::new));
        } else {
            System.exit(CommandLineMode.run(Portal.class, args));
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Coppice portal");
        settings.addFavIcon("icon", "portal/mark.svg", "any");
        settings.addMetaTag("theme-color", "#153b2a");
    }
}
