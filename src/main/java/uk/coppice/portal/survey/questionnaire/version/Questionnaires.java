package uk.coppice.portal.survey.questionnaire.version;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.Questionnaire.Purpose;

/**
 * The questionnaires of the trust and their versions, for whoever asks staff something. A survey notes the version that
 * it was opened with and stays with it.
 */
@Service
public class Questionnaires {

    private final VersionRows rows;

    /**
     * @param files so that those are brought in before anybody asks
     */
    Questionnaires(VersionRows rows, FileVersions files) {
        this.rows = rows;
    }

    /**
     * The version to ask with from now on.
     *
     * @throws NoSuchElementException when there is no such questionnaire
     */
    @Transactional(readOnly = true)
    public QuestionnaireVersion current(String key) {
        return rows.newest(key).orElseThrow(() -> new NoSuchElementException("There is no questionnaire " + key));
    }

    /** The same, where there may be none. */
    @Transactional(readOnly = true)
    public Optional<QuestionnaireVersion> find(String key) {
        return rows.newest(key);
    }

    /**
     * One version.
     *
     * @throws NoSuchElementException when there is none such
     */
    @Transactional(readOnly = true)
    public QuestionnaireVersion at(String key, int version) {
        return rows.at(key, version)
                .orElseThrow(() ->
                        new NoSuchElementException("There is no version " + version + " of the questionnaire " + key));
    }

    /**
     * One version by its id.
     *
     * @throws NoSuchElementException when there is none such
     */
    @Transactional(readOnly = true)
    public QuestionnaireVersion byId(long id) {
        return rows.byId(id).orElseThrow(() -> new NoSuchElementException("There is no questionnaire version " + id));
    }

    /**
     * What one version asks, without a look at the database once it was read: a version is never changed.
     *
     * @throws NoSuchElementException when there is none such
     */
    @Transactional(readOnly = true)
    public Questionnaire asked(long id) {
        return rows.asked(id).orElseThrow(() -> new NoSuchElementException("There is no questionnaire version " + id));
    }

    /** All versions of a questionnaire, the newest first; none when there is no such questionnaire. */
    @Transactional(readOnly = true)
    public List<QuestionnaireVersion> versions(String key) {
        return rows.all(key);
    }

    /** The current version of every questionnaire, by key. */
    @Transactional(readOnly = true)
    public List<QuestionnaireVersion> all() {
        return rows.keys().stream().flatMap(key -> rows.newest(key).stream()).toList();
    }

    /** The current version of every questionnaire for a purpose, by key. */
    @Transactional(readOnly = true)
    public List<QuestionnaireVersion> all(Purpose purpose) {
        return all().stream()
                .filter(version -> version.questionnaire().purpose() == purpose)
                .toList();
    }
}
