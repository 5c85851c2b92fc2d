package uk.coppice.portal.survey.questionnaire.version;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion.Origin;

/**
 * Makes a version of each file that has changed since a file was last brought in, before anybody asks for one. What was
 * made in the browser meanwhile stays in force until then. Two servers that start together make one version.
 */
@Component
class FileVersions implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(FileVersions.class);
    private static final int TRIES = 5;

    private final QuestionnaireFiles files;
    private final VersionRows rows;
    private final TransactionTemplate transactions;

    FileVersions(QuestionnaireFiles files, VersionRows rows, PlatformTransactionManager transactions) {
        this.files = files;
        this.rows = rows;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        bringIn(files.all());
    }

    /** Brings in the files once more. */
    void bringIn(List<Questionnaire> questionnaires) {
        questionnaires.forEach(this::bringIn);
    }

    private void bringIn(Questionnaire questionnaire) {
        for (int tries = 1; ; tries++) {
            try {
                transactions.executeWithoutResult(status -> addIfChanged(questionnaire));
                return;
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                // Another server has just made a version: look again what is there.
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void addIfChanged(Questionnaire questionnaire) {
        // The number first: what another server adds after this is seen below, or has the same number and is refused.
        int newest = rows.newest(questionnaire.key())
                .map(QuestionnaireVersion::version)
                .orElse(0);
        boolean unchanged = rows.newestOfFile(questionnaire.key())
                .filter(last -> last.questionnaire().equals(questionnaire))
                .isPresent();
        if (!unchanged) {
            var added = rows.add(questionnaire, newest, Origin.FILE, 0);
            if (newest > 0) {
                LOG.info("The questionnaire {} is now version {}", added.key(), added.version());
            }
        }
    }
}
