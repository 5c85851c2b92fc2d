package uk.coppice.portal.training.audit;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.coppice.portal.platform.cli.PortalCommand;

/** {@code portal audit}: 0 when every promise is kept, 1 when one is broken. */
@Component
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Prove that no booking is oversold, doubled, stuck or out of order, and that the audit trail "
                + "is as it was sealed. Changes nothing.")
class AuditCommand implements PortalCommand {

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final AllProofs audit;

    AuditCommand(AllProofs audit) {
        this.audit = audit;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var findings = audit.run();
        for (var finding : findings) {
            out.println((finding.kept() ? "kept    " : "BROKEN  ") + finding.key() + ": " + finding.promise());
            finding.breaches().forEach(breach -> out.println("        " + breach));
        }
        long broken = findings.stream().filter(finding -> !finding.kept()).count();
        out.println(
                broken == 0
                        ? "All " + findings.size() + " promises are kept."
                        : broken + " of " + findings.size() + " promises are broken.");
        out.flush();
        return broken == 0 ? 0 : 1;
    }
}
