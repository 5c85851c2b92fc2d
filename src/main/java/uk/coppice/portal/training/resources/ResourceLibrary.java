package uk.coppice.portal.training.resources;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.LikeText;
import uk.coppice.portal.platform.files.FilePieces;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.training.calendar.DraftScope;

/** Finds resources: all staff see those of every session but drafts, which only their planners know of. */
@Service
public class ResourceLibrary {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int MOST_WORDS = 10;

    private static final String COLUMNS =
            "SELECT r.id, r.title, r.link, r.file_name, r.media_type, r.size_bytes FROM resource r WHERE ";

    private final JdbcClient jdbc;
    private final FilePieces pieces;
    private final CurrentViewer currentViewer;

    ResourceLibrary(JdbcClient jdbc, CurrentViewer currentViewer) {
        this.jdbc = jdbc;
        this.pieces = ResourceShelf.pieces(jdbc);
        this.currentViewer = currentViewer;
    }

    /**
     * Which resources to list.
     *
     * @param text words, each of them in the title of the resource, of its session or in its subject; empty: any
     * @param topic the subject of its session; empty: any
     */
    public record Filter(String text, String topic) {

        private List<String> words() {
            return SPACE.splitAsStream(text)
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
        }
    }

    /** A page of those found, the newest first. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Resource> search(Filter filter, int offset, int limit) {
        return withSessions(query(
                        COLUMNS + where(filter) + " ORDER BY r.added_at DESC, r.id DESC LIMIT :limit OFFSET :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(ResourceLibrary::row)
                .list());
    }

    /** How many are found. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return query("SELECT COUNT(*) FROM resource r WHERE " + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    /** Those of one session, in the order in which they were added. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Resource> ofSession(long session) {
        return jdbc.sql(COLUMNS
                        + "EXISTS (SELECT 1 FROM session_resource x JOIN training_session s ON s.id = x.session_id "
                        + "WHERE x.resource_id = r.id AND s.id = :session AND " + visible()
                        + ") ORDER BY r.added_at, r.id")
                .param("session", session)
                .query(ResourceLibrary::row)
                .list();
    }

    /** A file that the viewer may have; empty for any other. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public Optional<Resource> file(long id) {
        return query(
                        COLUMNS + "r.id = :id AND r.file_name IS NOT NULL AND " + where(new Filter("", "")),
                        new Filter("", ""))
                .param("id", id)
                .query(ResourceLibrary::row)
                .optional();
    }

    /** A piece of a file, from 0; empty after the last. Whether the viewer may have it was asked before. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(long id, int piece) {
        return pieces.read(id, piece);
    }

    /** The subjects of sessions that have resources, by name. */
    @RolesAllowed({Roles.STAFF, Roles.TRAINING_ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<String> topics() {
        return jdbc.sql("SELECT DISTINCT s.topic FROM training_session s JOIN session_resource x ON x.session_id ="
                        + " s.id WHERE s.topic <> '' AND " + visible() + " ORDER BY 1")
                .query(String.class)
                .list();
    }

    private String visible() {
        return DraftScope.of(currentViewer.get());
    }

    private String where(Filter filter) {
        var where = new StringBuilder("EXISTS (SELECT 1 FROM session_resource x JOIN training_session s "
                + "ON s.id = x.session_id WHERE x.resource_id = r.id AND " + visible());
        if (!filter.topic().isEmpty()) {
            where.append(" AND s.topic = :topic");
        }
        for (int n = 0; n < filter.words().size(); n++) {
            where.append(" AND (LOWER(r.title) LIKE :word%1$d ESCAPE '!' OR LOWER(s.title) LIKE :word%1$d ESCAPE '!' "
                            .formatted(n))
                    .append("OR LOWER(s.topic) LIKE :word%1$d ESCAPE '!')".formatted(n));
        }
        return where.append(")").toString();
    }

    private JdbcClient.StatementSpec query(String sql, Filter filter) {
        var query = jdbc.sql(sql);
        if (!filter.topic().isEmpty()) {
            query = query.param("topic", filter.topic());
        }
        var words = filter.words();
        for (int n = 0; n < words.size(); n++) {
            query = query.param("word" + n, "%" + LikeText.of(words.get(n)) + "%");
        }
        return query;
    }

    private List<Resource> withSessions(List<Resource> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<Resource.Of>> of = new HashMap<>();
        jdbc.sql("SELECT x.resource_id, s.code, s.title, s.topic FROM session_resource x JOIN training_session s "
                        + "ON s.id = x.session_id WHERE x.resource_id IN (:ids) AND " + visible()
                        + " ORDER BY s.session_date DESC, s.id")
                .param("ids", found.stream().map(Resource::id).toList())
                .query(row -> {
                    of.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Resource.Of(row.getString(2), row.getString(3), row.getString(4)));
                });
        return found.stream()
                .map(resource -> new Resource(
                        resource.id(),
                        resource.title(),
                        resource.link(),
                        resource.fileName(),
                        resource.mediaType(),
                        resource.bytes(),
                        of.getOrDefault(resource.id(), List.of())))
                .toList();
    }

    private static Resource row(ResultSet row, int n) throws SQLException {
        return new Resource(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                List.of());
    }
}
