package uk.coppice.portal.access.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.people.NameSearch;
import uk.coppice.portal.people.Person;
import uk.coppice.portal.people.StaffDirectory;

/** From what somebody types to ids in the trail, and from ids to names as they are now. */
@Component
class TrailNames {

    /** Of more people at once nobody reads a trail. */
    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final TrailSearch search;
    private final Clock clock;

    TrailNames(JdbcClient jdbc, StaffDirectory directory, TrailSearch search, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.search = search;
        this.clock = clock;
    }

    /**
     * People of today and of former times whose name or staff number begins so, with records merged into theirs.
     *
     * @return empty when there are more than {@link #MOST}: rows of some of them would pass for rows of all
     */
    Optional<List<Long>> people(String typed) {
        var name = new NameSearch(typed);
        var found = new ArrayList<>(jdbc.sql("SELECT p.id FROM person p WHERE " + name.condition()
                        + " UNION SELECT f.person_id FROM former_staff_no f WHERE LOWER(f.staff_no) = :whole "
                        + "ORDER BY 1 LIMIT :most")
                .param("typed", name.pattern())
                .param("whole", name.typed().toLowerCase(Locale.UK))
                .param("most", MOST + 1)
                .query(Long.class)
                .list());
        if (found.size() > MOST) {
            return Optional.empty();
        }
        found.addAll(search.merged(found).keySet());
        return Optional.of(found);
    }

    /** Those without a record whose name begins so. */
    static List<Actor.Kind> kinds(String typed) {
        String start = typed.strip().toLowerCase(Locale.UK);
        return Arrays.stream(Actor.Kind.values())
                .filter(kind -> kind != Actor.Kind.PERSON)
                .filter(kind -> name(kind).toLowerCase(Locale.UK).startsWith(start))
                .toList();
    }

    static String name(Actor.Kind kind) {
        return switch (kind) {
            case PERSON -> "A person";
            case ADMINISTRATOR -> "Administrator without a staff record";
            case BREAK_GLASS -> "Break-glass administrator";
            case COMMAND_LINE -> "Command line";
            case PORTAL -> "The portal itself";
            case NOBODY -> "Somebody not signed in";
        };
    }

    /** Names with staff numbers, of as many as are known; a merged record's is that of the record kept. */
    Map<Long, String> of(Collection<TrailSearch.Row> rows) {
        var ids = rows.stream()
                .flatMap(row -> Stream.of(row.who(), row.about()))
                .filter(id -> id != 0)
                .distinct()
                .toList();
        var kept = search.kept(ids);
        var people = directory.find(
                Stream.concat(ids.stream(), kept.values().stream()).distinct().toList(), LocalDate.now(clock));
        var names = new HashMap<Long, String>();
        for (long id : ids) {
            Person person = people.get(kept.getOrDefault(id, id));
            if (person != null) {
                names.put(id, person.name() + " (" + person.staffNo() + ")");
            }
        }
        return names;
    }
}
