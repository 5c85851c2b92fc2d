package uk.coppice.portal.survey.questionnaire.version;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.survey.questionnaire.Lineage;
import uk.coppice.portal.survey.questionnaire.Questionnaire;
import uk.coppice.portal.survey.questionnaire.QuestionnaireRules;
import uk.coppice.portal.survey.questionnaire.version.QuestionnaireVersion.Origin;

/** Where an administrator changes a questionnaire: each change is a new version, and none is ever altered. */
@Service
public class QuestionnaireDesk {

    private final VersionRows rows;
    private final CurrentViewer currentViewer;

    QuestionnaireDesk(VersionRows rows, FileVersions files, CurrentViewer currentViewer) {
        this.rows = rows;
        this.currentViewer = currentViewer;
    }

    /**
     * Makes the next version, which is asked from then on. Surveys that are open keep theirs.
     *
     * @param edited with the key and purpose that it had
     * @param basedOn the version that was current when editing began
     * @param accepted whether it was agreed that figures of the scorecard are lost or changed, where they are
     * @throws Refusal when it is not whole, nothing has changed, somebody else has saved meanwhile, or a figure of the
     *     scorecard would be lost without that being accepted
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional
    @Audited(value = Act.CHANGED, what = "questionnaire", object = "#edited.key()")
    public QuestionnaireVersion save(Questionnaire edited, int basedOn, boolean accepted) {
        var current = rows.newest(edited.key()).orElseThrow(() -> new Refusal("There is no such questionnaire."));
        if (current.version() != basedOn) {
            throw new Refusal("Not saved: version " + current.version() + " was made meanwhile. Open the questionnaire "
                    + "again in another tab and bring the two together.");
        }
        if (current.questionnaire().purpose() != edited.purpose()) {
            throw new Refusal("Not saved: what a questionnaire is used for can't be changed.");
        }
        if (current.questionnaire().equals(edited)) {
            throw new Refusal("Nothing has changed, so there is nothing to save.");
        }
        var faults = QuestionnaireRules.faults(edited);
        if (!faults.isEmpty()) {
            throw new Refusal("Not saved. " + faults.getFirst().reason());
        }
        if (!accepted && !losses(current.questionnaire(), edited).isEmpty()) {
            throw new Refusal(
                    "Not saved: this changes a figure of the scorecard. Read what it means, and tick that you want it.");
        }
        return add(edited, current.version());
    }

    /**
     * Asks again with what an earlier version asked, as a new version.
     *
     * @throws Refusal as {@link #save}
     * @throws java.util.NoSuchElementException when there is no such version
     */
    @RolesAllowed(Roles.TRUST_ADMINISTRATOR)
    @Transactional
    @Audited(value = Act.CHANGED, what = "questionnaire", object = "#key")
    public QuestionnaireVersion bringBack(String key, int version, int basedOn, boolean accepted) {
        return save(rows.at(key, version).orElseThrow().questionnaire(), basedOn, accepted);
    }

    /** What the scorecard loses, or reads from other words. */
    public static List<Lineage.Step> losses(Questionnaire then, Questionnaire now) {
        return Lineage.steps(then, now).stream()
                .filter(step -> Objects.nonNull(step.indicator()))
                .toList();
    }

    private QuestionnaireVersion add(Questionnaire questionnaire, int after) {
        try {
            return rows.add(
                    questionnaire, after, Origin.BROWSER, currentViewer.get().recordedBy());
        } catch (DuplicateKeyException e) {
            throw new Refusal(
                    "Not saved: somebody else has just saved the next version. Open the questionnaire again.");
        }
    }
}
