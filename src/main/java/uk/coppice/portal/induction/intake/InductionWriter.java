package uk.coppice.portal.induction.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.induction.SupportKind;
import uk.coppice.portal.induction.outcome.Decided;
import uk.coppice.portal.induction.outcome.OutcomeStep;
import uk.coppice.portal.intake.spi.Batch;
import uk.coppice.portal.intake.spi.ImportContext;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Ids;

/**
 * Writes rows of inductions.csv. An outcome entered in the portal is not taken back by a file that names none; a mentor
 * or tutor that the file changes is so from the day of the import on.
 */
final class InductionWriter {

    private final ImportContext context;
    private final LocalDate today;
    private final Batch inserts;
    private final Batch updates;
    private final Batch current;
    private final Batch series;
    private final Batch seriesGone;
    private final Batch supporters;
    private final Batch supportersEnd;
    private final Batch supportersMend;
    private final Batch outcomes;
    private final Batch outcomesMend;

    InductionWriter(ImportContext context, LocalDate today) {
        this.context = context;
        this.today = today;
        inserts = context.batch("INSERT INTO induction (id, person_id, started_on, terms, known_since, version) "
                + "VALUES (?, ?, ?, ?, ?, 0)");
        updates = context.batch("UPDATE induction SET started_on = ?, terms = ?, version = version + 1 WHERE id = ?");
        current = context.batch("UPDATE induction SET outcome = ?, outcome_on = ?, version = version + 1 WHERE id = ?");
        series = context.batch("INSERT INTO induction_series (induction_id, series_code) VALUES (?, ?)");
        seriesGone = context.batch("DELETE FROM induction_series WHERE induction_id = ? AND series_code = ?");
        supporters = context.batch("INSERT INTO induction_support (id, induction_id, kind, person_id, from_date) "
                + "VALUES (?, ?, ?, ?, ?)");
        supportersEnd = context.batch("UPDATE induction_support SET to_date = ? WHERE id = ?");
        supportersMend = context.batch("UPDATE induction_support SET person_id = ?, to_date = NULL WHERE id = ?");
        outcomes = context.batch("INSERT INTO induction_outcome (id, induction_id, outcome, outcome_on, note, "
                + "recorded_at, recorded_by) VALUES (?, ?, ?, ?, '', ?, 0)");
        outcomesMend = context.batch("UPDATE induction_outcome SET outcome = ?, outcome_on = ?, recorded_at = ?, "
                + "recorded_by = 0 WHERE id = ?");
    }

    void flush() {
        inserts.flush();
        updates.flush();
        seriesGone.flush();
        series.flush();
        supportersEnd.flush();
        supportersMend.flush();
        supporters.flush();
        outcomesMend.flush();
        outcomes.flush();
        current.flush();
    }

    /**
     * @param years the academic years of the series, as far as they have sessions
     */
    void write(InductionRow row, HeldInductions.@Nullable Held held, Map<String, AcademicYear> years) {
        if (held == null) {
            add(row);
            context.tally().added();
            return;
        }
        boolean changed = false;
        if (!held.startedOn.equals(row.startedOn()) || held.terms.compareTo(row.terms()) != 0) {
            updates.add(row.startedOn(), row.terms(), held.id);
            changed = true;
        }
        if (!held.series.contains(row.series())) {
            replaced(row.series(), List.copyOf(held.series), years).forEach(gone -> seriesGone.add(held.id, gone));
            series.add(held.id, row.series());
            changed = true;
        }
        changed |= support(row, held, SupportKind.MENTOR, row.mentor());
        changed |= support(row, held, SupportKind.TUTOR, row.tutor());
        changed |= row.decided() != null && decide(held, row.decided());
        if (changed) {
            context.tally().changed();
        } else {
            context.tally().unchanged();
        }
    }

    /** A series corrects that of the same academic year, and one that has no session at all. */
    static List<String> replaced(String series, List<String> held, Map<String, AcademicYear> years) {
        var year = years.get(series);
        return held.stream()
                .filter(other -> {
                    var itsYear = years.get(other);
                    return itsYear == null || itsYear.equals(year);
                })
                .toList();
    }

    private void add(InductionRow row) {
        long id = Ids.next();
        inserts.add(id, row.person(), row.startedOn(), row.terms(), today);
        series.add(id, row.series());
        if (row.mentor() != null) {
            supporters.add(Ids.next(), id, SupportKind.MENTOR.name(), row.mentor(), row.startedOn());
        }
        if (row.tutor() != null) {
            supporters.add(Ids.next(), id, SupportKind.TUTOR.name(), row.tutor(), row.startedOn());
        }
        var decided = row.decided();
        if (decided != null) {
            outcomes.add(Ids.next(), id, decided.outcome().name(), decided.on(), context.now());
            current.add(decided.outcome().name(), decided.on(), id);
        }
    }

    private boolean support(InductionRow row, HeldInductions.Held held, SupportKind kind, @Nullable Long person) {
        var latest = held.support.get(kind);
        if (person == null || latest != null && latest.person() == person) {
            return false;
        }
        if (latest == null) {
            supporters.add(Ids.next(), held.id, kind.name(), person, row.startedOn());
        } else if (!latest.from().isBefore(today)) {
            // Nobody has been it yet: the file corrects itself.
            supportersMend.add(person, latest.id());
        } else {
            if (latest.to() == null || !latest.to().isBefore(today)) {
                supportersEnd.add(today.minusDays(1), latest.id());
            }
            supporters.add(Ids.next(), held.id, kind.name(), person, today);
        }
        return true;
    }

    private boolean decide(HeldInductions.Held held, Decided asked) {
        var step = OutcomeStep.of(List.copyOf(held.decided.values()), asked);
        if (!step.changes()) {
            return false;
        }
        var after = new ArrayList<>(held.decided.values());
        var replaced = step.replaced();
        if (replaced == null) {
            outcomes.add(Ids.next(), held.id, asked.outcome().name(), asked.on(), context.now());
        } else {
            held.decided.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(replaced))
                    .findFirst()
                    .ifPresent(entry ->
                            outcomesMend.add(asked.outcome().name(), asked.on(), context.now(), entry.getKey()));
            after.remove(replaced);
        }
        after.add(asked);
        var latest = after.stream().max(Comparator.comparing(Decided::on)).orElse(asked);
        current.add(latest.outcome().name(), latest.on(), held.id);
        return true;
    }
}
