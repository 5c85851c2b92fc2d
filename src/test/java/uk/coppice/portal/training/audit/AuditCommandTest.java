package uk.coppice.portal.training.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import uk.coppice.portal.testing.Acting;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class AuditCommandTest {

    private final AuditCommand command;
    private final TestTrust trust;

    AuditCommandTest(AuditCommand command, TestTrust trust) {
        this.command = command;
        this.trust = trust;
    }

    @Test
    void endsWithOneAndNamesThePromiseWhenOneIsBroken() {
        long willow = trust.school("Willow Primary");
        var session = trust.session("OTP-1").on("2026-02-03").places(1);
        assertThat(run(0)).contains("kept    oversold:").endsWith(" promises are kept.");

        trust.booked(session, trust.teacher("Amy Adams", willow), trust.teacher("Ben Brown", willow));

        assertThat(run(1))
                .contains("BROKEN  oversold: No session has more places taken than it has.")
                .contains("        OTP-1: 2 taken, 1 places")
                .containsPattern("1 of \\d+ promises are broken.$");
    }

    private String run(int ending) {
        Acting.asOperator();
        var said = new StringWriter();
        assertThat(new CommandLine(command).setOut(new PrintWriter(said)).execute())
                .isEqualTo(ending);
        return said.toString().strip();
    }
}
