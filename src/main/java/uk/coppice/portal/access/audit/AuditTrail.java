package uk.coppice.portal.access.audit;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.Roles;

/** The trail as those read it who look after data protection. Each look is a row itself. */
@Service
@RolesAllowed({Roles.DATA_PROTECTION_OFFICER, Roles.TRUST_ADMINISTRATOR})
public class AuditTrail {

    /** Of so many people at once the trail is read, when they are looked for by the start of a name. */
    public static final int MOST_PEOPLE = TrailNames.MOST;

    private final TrailSearch search;
    private final TrailNames names;
    private final Clock clock;

    AuditTrail(TrailSearch search, TrailNames names, Clock clock) {
        this.search = search;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A page of the trail.
     *
     * @param lines newest first
     * @param more whether there are older ones
     * @param about the one person whom all are about, when one is looked for; null otherwise
     * @param tooMany whether a name was typed that more people have than are looked for at once; there are no lines then
     */
    public record Found(
            List<TrailLine> lines, boolean more, @Nullable Long about, boolean tooMany) {}

    /**
     * Rows that fit, newest first.
     *
     * @param after the last row of the page before; null: from the newest on
     * @param limit at most so many
     */
    @Audited(value = Act.SAW, what = "audit trail", person = "#result.about()")
    @Transactional(readOnly = true)
    public Found page(TrailFilter filter, @Nullable TrailPlace after, int limit) {
        var wanted = wanted(filter).orElse(null);
        if (wanted == null) {
            return new Found(List.of(), false, null, true);
        }
        var rows = search.rows(wanted, after, limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        Long about = wanted.about() != null && wanted.about().size() == 1
                ? wanted.about().iterator().next()
                : null;
        return new Found(lines(shown), rows.size() > limit, about, false);
    }

    /** A page for a file, which is told of once it is whole: see {@link TrailFiles}. */
    @Transactional(readOnly = true)
    List<TrailLine> piece(TrailFilter filter, @Nullable TrailPlace after, int limit) {
        return wanted(filter)
                .map(wanted -> lines(search.rows(wanted, after, limit)))
                .orElse(List.of());
    }

    /** What has been written down so far, in words, to choose from. */
    @Transactional(readOnly = true)
    public List<String> whats() {
        return search.whats();
    }

    /** Empty: too many people are called so. */
    private Optional<TrailSearch.Wanted> wanted(TrailFilter filter) {
        var none = Optional.of(List.<Long>of());
        var about = filter.about().isBlank() ? none : names.people(filter.about());
        var who = filter.who().isBlank() ? none : names.people(filter.who());
        return about.isEmpty() || who.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrailSearch.Wanted(
                        filter.about().isBlank() ? null : about.get(),
                        filter.who().isBlank() ? null : who.get(),
                        filter.who().isBlank() ? List.of() : TrailNames.kinds(filter.who()),
                        filter.act(),
                        filter.what(),
                        filter.from(),
                        filter.to()));
    }

    private List<TrailLine> lines(List<TrailSearch.Row> rows) {
        var known = names.of(rows);
        var again = search.again(rows.stream().map(TrailSearch.Row::id).toList());
        return rows.stream()
                .map(row -> line(
                        row,
                        row.who() == 0 ? TrailNames.name(row.kind()) : known.getOrDefault(row.who(), UNKNOWN),
                        row.about() == 0 ? "" : known.getOrDefault(row.about(), UNKNOWN),
                        again.get(row.id())))
                .toList();
    }

    /** A record that is not there any more. */
    private static final String UNKNOWN = "A record that is gone";

    private TrailLine line(TrailSearch.Row row, String who, String about, TrailSearch.@Nullable Again again) {
        return new TrailLine(
                StoredTime.wall(row.at(), clock.getZone()),
                who,
                roles(row.roles()),
                row.act(),
                row.what(),
                about,
                row.thing(),
                row.device() + (row.device().isEmpty() || row.address().isEmpty() ? "" : ", ") + row.address(),
                again == null ? 0 : again.times(),
                again == null ? null : StoredTime.wall(again.last(), clock.getZone()),
                new TrailPlace(row.at(), row.id()));
    }

    /** STAFF SCHOOL_LEADER: school leader, staff. */
    private static String roles(String stored) {
        return stored.isEmpty()
                ? ""
                : Arrays.stream(stored.split(" "))
                        .map(role -> role.equals(Roles.HR)
                                ? "HR"
                                : role.toLowerCase(Locale.UK).replace('_', ' ').replace("ect ", "ECT "))
                        .collect(Collectors.joining(", "));
    }
}
