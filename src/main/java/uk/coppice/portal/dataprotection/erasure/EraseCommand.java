package uk.coppice.portal.dataprotection.erasure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.cli.PortalCommand;

/** {@code portal erase}: the list of erasures, and doing them again after a restore. People are erased in the browser. */
@Component
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Keep a list of who was erased, and erase them again after an older backup was restored.",
            "The list holds ids and dates, no names. Keep it apart from the backups, and as long as they are kept."
        })
class EraseCommand implements PortalCommand {

    /** One of the two. */
    static final class Wanted {

        @Option(names = "--list", paramLabel = "FILE", description = "Write the list to this CSV file.")
        @Nullable
        Path list;

        @Option(
                names = "--again",
                paramLabel = "FILE",
                description = "Erase everybody in this list who is in the portal again. 1 when somebody could not be.")
        @Nullable
        Path again;
    }

    @ArgGroup(multiplicity = "1")
    Wanted wanted = new Wanted();

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final ErasureDesk desk;
    private final ErasureList files;

    EraseCommand(ErasureDesk desk, ErasureList files) {
        this.desk = desk;
        this.files = files;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            if (wanted.list != null) {
                return list(wanted.list, out);
            }
            return wanted.again == null ? 2 : again(wanted.again, out);
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("The list could not be read or written: " + e.getMessage());
        } finally {
            out.flush();
        }
    }

    private int list(Path file, PrintWriter out) throws IOException {
        long unknown = Files.exists(file) ? files.unknown(file) : 0;
        if (unknown > 0) {
            throw new Refusal(file + " lists " + Words.count(unknown, "erasure", "erasures")
                    + " that this database does not know, as after an older backup was restored. Erase them --again first, or "
                    + "give another file. Nothing is written.");
        }
        try (var stream = Files.newOutputStream(file)) {
            out.println(Words.count(files.write(stream), "erasure is", "erasures are") + " in " + file);
        }
        return 0;
    }

    private int again(Path file, PrintWriter out) throws IOException {
        int erased = 0;
        int held = 0;
        int gone = 0;
        for (var entry : files.read(file)) {
            try {
                if (desk.again(entry.kind(), entry.id())) {
                    erased++;
                } else {
                    gone++;
                }
            } catch (Refusal refusal) {
                held++;
                out.println(
                        (entry.kind() == Kind.PERSON ? "person " : "guest ") + entry.id() + ": " + refusal.reason());
            }
        }
        out.println("Erased again: " + erased + ". Erased or not there before: " + gone + ". Could not be erased: "
                + held + ".");
        return held == 0 ? 0 : 1;
    }
}
