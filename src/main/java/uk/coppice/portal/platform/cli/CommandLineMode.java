package uk.coppice.portal.platform.cli;

import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/** Runs one command of the command line, with the rights of whoever may use the server's shell. */
public final class CommandLineMode {

    /** Who acts at the command line. */
    public static final Viewer OPERATOR = new Viewer(null, "Command line", Set.of(Roles.OPERATOR), Set.of());

    /** The portal itself: work on a schedule, and loading the demo. */
    public static final Viewer PORTAL = new Viewer(null, "The portal itself", Set.of(Roles.OPERATOR), Set.of());

    // A command needs no web page, and says what is wrong itself.
    private static final String[] SETTINGS = {
        "--logging.level.root=OFF",
        "--spring.main.lazy-initialization=true",
        "--spring.main.log-startup-info=false",
        "--spring.datasource.hikari.maximum-pool-size=2",
        "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
    };

    @Command(name = "portal", description = "The Coppice staff portal.", synopsisSubcommandLabel = "COMMAND")
    private static final class Words {}

    private CommandLineMode() {}

    /** Runs the command and returns its exit code; errors are told on standard error in plain English. */
    public static int run(Class<?> application, String... args) {
        try (var context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .run(SETTINGS)) {
            var line = new CommandLine(new Words());
            context.getBeansOfType(PortalCommand.class).values().forEach(line::addSubcommand);
            line.setUnmatchedOptionsArePositionalParams(false);
            line.setExecutionExceptionHandler((problem, command, result) -> {
                if (problem instanceof Refusal) {
                    command.getErr().println(problem.getMessage());
                    return 1;
                }
                throw problem;
            });
            actAsOperator();
            return line.execute(args);
        } catch (RuntimeException e) {
            System.err.println("That did not work: " + rootCause(e));
            return 1;
        }
    }

    /** Gives the current thread the operator's rights. */
    public static void actAsOperator() {
        SecurityContextHolder.setContext(contextOf(OPERATOR));
    }

    static SecurityContext contextOf(Viewer viewer) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                viewer, null, AuthorityUtils.createAuthorityList("ROLE_" + Roles.OPERATOR)));
        return context;
    }

    private static String rootCause(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
