package uk.coppice.portal.scorecard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.cli.PortalCommand;

/** {@code portal scorecard --year 2025/26}: prints the plan's figures. */
@Component
@Command(
        name = "scorecard",
        mixinStandardHelpOptions = true,
        description = "Print the plan's figures for an academic year.")
class ScorecardCommand implements PortalCommand {

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The academic year, such as 2025/26.")
    String year = "";

    @Option(names = "--format", paramLabel = "csv|json|text", description = "How to print them; text by default.")
    String format = "text";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Nothing after this day counts, such as 2026-01-31. By default today, or 31 August of a "
                    + "finished year.")
    @Nullable
    String asOf;

    @Spec
    CommandSpec spec = CommandSpec.create();

    private final Scorecard scorecard;

    ScorecardCommand(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    @Override
    public Integer call() {
        AcademicYear wanted;
        ScorecardFormat written;
        LocalDate day;
        try {
            wanted = AcademicYear.parse(year);
            day = asOf == null ? scorecard.asOf(wanted) : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), "A date is written like 2026-01-31, not '" + asOf + "'");
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        try {
            written = ScorecardFormat.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "The format is csv, json or text, not '" + format + "'");
        }
        if (!wanted.contains(day)) {
            throw new ParameterException(
                    spec.commandLine(),
                    day + " is not in " + wanted + ": it runs from " + wanted.firstDay() + " to " + wanted.lastDay());
        }
        var out = spec.commandLine().getOut();
        out.print(written.write(scorecard.workings(wanted, day)));
        out.flush();
        return 0;
    }
}
