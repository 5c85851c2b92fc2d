package uk.coppice.portal.intake;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.cli.PortalCommand;

/** {@code portal import FOLDER}: imports a trust's files. */
@Component
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Import a folder of the trust's files: all or nothing.",
            "Adds what is new and updates what is different; never deletes what a file leaves out. The same files "
                    + "again change nothing. Marks taken in the portal stay as they are, and so does a session that "
                    + "was delivered there.",
            "Bad values are printed one a line with file, line, column, value and what was expected. Then nothing is "
                    + "imported and the exit code is 1.",
            "The first import needs all files; later a folder may hold some of them."
        })
class ImportCommand implements PortalCommand {

    @Parameters(paramLabel = "FOLDER", description = "The folder that holds the files.")
    Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    boolean dryRun;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final Intake intake;

    ImportCommand(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var result = intake.run(folder, Installation.Kind.TRUST, dryRun, new Printer(out));
        out.print(ImportWords.of(result));
        out.flush();
        return result.sound() ? 0 : 1;
    }

    private record Printer(PrintWriter out) implements ImportListener {

        @Override
        public void problem(Problem problem) {
            out.println(problem.words());
        }
    }
}
