package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.platform.DateWords;
import uk.coppice.portal.platform.ui.PageHead;

/** Draws an induction for its viewer: the same page for the teacher and for those who stand by. */
@org.springframework.stereotype.Component
class InductionParts {

    private final List<InductionPanel> panels;
    private final Clock clock;

    InductionParts(List<InductionPanel> panels, Clock clock) {
        this.panels = panels;
        this.clock = clock;
    }

    /** All parts of the page, in their order. */
    List<Component> of(SeenInduction seen) {
        var words = new DateWords(LocalDate.now(clock));
        var parts = new java.util.ArrayList<Component>();
        parts.add(new PageHead("Induction of " + seen.person().name()));
        panels.forEach(panel -> panel.panel(seen, words).ifPresent(parts::add));
        return parts;
    }
}
