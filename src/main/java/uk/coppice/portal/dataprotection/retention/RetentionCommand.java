package uk.coppice.portal.dataprotection.retention;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.cli.PortalCommand;

/** {@code portal retention}: 0 when all that is over has gone, or was only counted; 1 when some is left. */
@Component
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        description = {
            "Remove what has been kept long enough, as every night.",
            "Rules that an administrator has not agreed to yet, on the page Retention, are left alone."
        })
class RetentionCommand implements PortalCommand {

    @Option(names = "--dry-run", description = "Say what would go, for every rule, and change nothing.")
    boolean dryRun;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final RetentionDesk desk;

    RetentionCommand(RetentionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (dryRun) {
            for (var rule : desk.outlook()) {
                out.println(rule.key() + ": " + rule.what());
                out.println("    kept for " + rule.keep() + "; " + Words.count(rule.count(), "is", "are") + " to go"
                        + (rule.nightly() ? "" : ", waiting for an administrator to agree"));
                rule.examples().forEach(example -> out.println("    " + example));
            }
            out.println("Nothing was changed.");
            out.flush();
            return 0;
        }
        var done = desk.run(() -> false);
        for (var rule : done) {
            out.println(rule.key() + ": " + Words.count(rule.removed(), "removed", "removed")
                    + (rule.whole() ? "" : ", and some are left: see the log, and try again"));
        }
        long waiting = desk.outlook().stream().filter(rule -> !rule.nightly()).count();
        if (waiting > 0) {
            out.println(Words.count(waiting, "rule waits", "rules wait")
                    + " for an administrator to agree, on the page Retention.");
        }
        out.flush();
        return done.stream().allMatch(RetentionDesk.Done::whole) ? 0 : 1;
    }
}
