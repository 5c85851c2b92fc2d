package uk.coppice.portal.survey.questionnaire.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion.Origin;
import uk.coppice.portal.survey.questionnaire.yaml.YamlReader;
import uk.coppice.portal.survey.questionnaire.yaml.YamlWriter;

/** Reads and writes versions. A row is written once and never changed, so what was read of it is kept in memory. */
@Component
class VersionRows {

    private static final int KEPT = 200;
    private static final String SELECT =
            "SELECT id, version, origin, made_at, made_by, checksum FROM questionnaire_version ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Long, Questionnaire> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    VersionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version. */
    Optional<QuestionnaireVersion> newest(String key) {
        return jdbc.sql(SELECT + "WHERE questionnaire_key = ? ORDER BY version DESC LIMIT 1")
                .param(key)
                .query(VersionRows::row)
                .optional()
                .map(this::version);
    }

    /** The newest version that a file made. */
    Optional<QuestionnaireVersion> newestOfFile(String key) {
        return jdbc.sql(SELECT + "WHERE questionnaire_key = ? AND origin = 'FILE' ORDER BY version DESC LIMIT 1")
                .param(key)
                .query(VersionRows::row)
                .optional()
                .map(this::version);
    }

    Optional<QuestionnaireVersion> at(String key, int version) {
        return jdbc.sql(SELECT + "WHERE questionnaire_key = ? AND version = ?")
                .param(key)
                .param(version)
                .query(VersionRows::row)
                .optional()
                .map(this::version);
    }

    Optional<QuestionnaireVersion> byId(long id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(VersionRows::row)
                .optional()
                .map(this::version);
    }

    /** What a version asks; from memory once it was read. */
    Optional<Questionnaire> asked(long id) {
        var kept = read.getIfPresent(id);
        return kept != null ? Optional.of(kept) : byId(id).map(QuestionnaireVersion::questionnaire);
    }

    /** All versions of a questionnaire, the newest first. */
    List<QuestionnaireVersion> all(String key) {
        return jdbc
                .sql(SELECT + "WHERE questionnaire_key = ? ORDER BY version DESC")
                .param(key)
                .query(VersionRows::row)
                .list()
                .stream()
                .map(this::version)
                .toList();
    }

    List<String> keys() {
        return jdbc.sql("SELECT DISTINCT questionnaire_key FROM questionnaire_version ORDER BY questionnaire_key")
                .query(String.class)
                .list();
    }

    /**
     * Writes the next version.
     *
     * @param after the version that is the newest now; 0 for none
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has written the next meanwhile
     */
    QuestionnaireVersion add(Questionnaire questionnaire, int after, Origin origin, long madeBy) {
        long id = Ids.next();
        var now = StoredTime.of(clock.instant());
        String body = YamlWriter.write(questionnaire);
        jdbc.sql("INSERT INTO questionnaire_version "
                        + "(id, questionnaire_key, version, body, made_at, made_by, origin, checksum) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(questionnaire.key())
                .param(after + 1)
                .param(body)
                .param(now)
                .param(madeBy)
                .param(origin.name())
                .param(checksum(body))
                .update();
        return new QuestionnaireVersion(id, after + 1, questionnaire, origin, now, madeBy);
    }

    private record Row(long id, int version, Origin origin, LocalDateTime madeAt, long madeBy, String checksum) {}

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getInt(2),
                Origin.valueOf(row.getString(3)),
                row.getObject(4, LocalDateTime.class),
                row.getLong(5),
                row.getString(6));
    }

    private QuestionnaireVersion version(Row row) {
        return new QuestionnaireVersion(
                row.id(),
                row.version(),
                read.get(row.id(), id -> body(id, row.checksum())),
                row.origin(),
                row.madeAt(),
                row.madeBy());
    }

    private Questionnaire body(long id, String checksum) {
        String body = jdbc.sql("SELECT body FROM questionnaire_version WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        if (!checksum(body).equals(checksum)) {
            throw new IllegalStateException("The questionnaire version " + id + " is not as it was written");
        }
        var found = YamlReader.read("questionnaire version " + id, body);
        var questionnaire = found.questionnaire();
        if (questionnaire == null) {
            throw new IllegalStateException("A kept questionnaire can't be read: " + found.faults());
        }
        return questionnaire;
    }

    private static String checksum(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
