package uk.coppice.portal.access.breakglass;

import io.nayuki.qrcodegen.QrCode;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.cli.PortalCommand;

/** {@code portal break-glass on|off|status}. */
@Component
@Command(
        name = "break-glass",
        mixinStandardHelpOptions = true,
        description = "An administrator for the day on which no sign-in provider answers: off by default.")
class BreakGlassCommand implements PortalCommand {

    @Parameters(
            paramLabel = "WHAT",
            description = "on: new keys, shown once. off. status: whether it is on, and its uses.")
    String what = "";

    @Spec
    @Nullable
    CommandSpec spec;

    private final BreakGlass breakGlass;
    private final BreakGlassSwitch power;
    private final PortalAddress address;

    BreakGlassCommand(BreakGlass breakGlass, BreakGlassSwitch power, PortalAddress address) {
        this.breakGlass = breakGlass;
        this.power = power;
        this.address = address;
    }

    @Override
    public Integer call() {
        var out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        switch (what) {
            case "on" -> tell(out, breakGlass.turnOn());
            case "off" -> {
                breakGlass.turnOff();
                out.println("The break-glass administrator is off.");
            }
            case "status" -> {
                out.println("The break-glass administrator is " + (power.isOn() ? "on." : "off."));
                breakGlass
                        .uses()
                        .forEach(use -> out.println(use.at().withNano(0) + "  " + use.outcome()
                                + (use.address().isEmpty() ? "" : "  " + use.address())));
            }
            default -> throw new Refusal("Say on, off or status.");
        }
        return 0;
    }

    private void tell(PrintWriter out, BreakGlass.Keys keys) {
        out.println("The break-glass administrator is on. These are shown this once; earlier ones work no more.");
        out.println();
        out.println("  Sign in at   " + address.of("/sign-in/break-glass"));
        out.println("  The phrase   " + keys.phrase() + "   (write it down, keep it in a safe)");
        out.println("  For the app  " + keys.secret() + "   (type it, or scan this)");
        out.println();
        print(
                out,
                QrCode.encodeText(
                        "otpauth://totp/Coppice%20portal:Break-glass?issuer=Coppice%20portal&secret=" + keys.secret(),
                        QrCode.Ecc.LOW));
    }

    /** Two rows of the code a line, dark on light whatever the terminal's colours, with the white edge that it needs. */
    private static void print(PrintWriter out, QrCode code) {
        int edge = 2;
        for (int y = -edge; y < code.size + edge; y += 2) {
            var line = new StringBuilder();
            for (int x = -edge; x < code.size + edge; x++) {
                boolean upper = code.getModule(x, y);
                boolean lower = code.getModule(x, y + 1);
                line.append(upper ? lower ? ' ' : '▄' : lower ? '▀' : '█');
            }
            out.println(line);
        }
    }
}
