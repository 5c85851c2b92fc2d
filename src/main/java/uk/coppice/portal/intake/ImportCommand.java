package uk.coppice.portal.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.coppice.portal.intake.spi.Difference;
import uk.coppice.portal.intake.spi.Problem;
import uk.coppice.portal.platform.Installation;
import uk.coppice.portal.platform.Refusal;
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

    @Option(
            names = "--changes",
            paramLabel = "FILE",
            description = "Write all that changes of what the portal holds, a line each, to this CSV file.")
    @Nullable
    Path changes;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final Intake intake;

    ImportCommand(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var differences = FindingList.ofDifferences(changes, ImportDesk.DIFFERENCES_SHOWN)) {
            var result = intake.run(folder, Installation.Kind.TRUST, dryRun, new Printer(out, differences));
            out.print(ImportWords.of(result));
            if (dryRun && result.sound()) {
                out.print(ImportWords.of(differences.first(), differences.count()));
            }
            out.flush();
            return result.sound() ? 0 : 1;
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("The list of changes could not be written: " + e.getMessage());
        }
    }

    private record Printer(PrintWriter out, FindingList<Difference> differences) implements ImportListener {

        @Override
        public void problem(Problem problem) {
            out.println(problem.words());
        }

        @Override
        public void difference(Difference difference) {
            differences.add(difference);
        }
    }
}
