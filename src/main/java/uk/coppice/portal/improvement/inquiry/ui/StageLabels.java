package uk.coppice.portal.improvement.inquiry.ui;

import uk.coppice.portal.improvement.inquiry.Stage;
import uk.coppice.portal.platform.ui.StateLabel;
import uk.coppice.portal.platform.ui.StateLabel.Tone;

/** A stage in a shape and words. */
final class StageLabels {

    private StageLabels() {}

    static StateLabel of(Stage stage) {
        return switch (stage) {
            case PLANNED -> StateLabel.plain("calendar", stage.words());
            case IN_PROGRESS -> StateLabel.plain("half", stage.words());
            case FINDINGS_SUBMITTED -> StateLabel.plain("clock", stage.words());
            case REVIEWED -> StateLabel.plain("check", stage.words());
            case PUBLISHED -> StateLabel.done(stage.words());
            case NOT_PUBLISHED -> StateLabel.plain("lock", stage.words());
            case WITHDRAWN -> new StateLabel(Tone.OFF, "none", stage.words());
        };
    }
}
