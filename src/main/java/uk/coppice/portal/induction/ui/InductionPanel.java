package uk.coppice.portal.induction.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import uk.coppice.portal.induction.SeenInduction;
import uk.coppice.portal.platform.DateWords;

/** A part of an induction's page, below its heading, that another room puts there: a bean. Several stand by their order. */
public interface InductionPanel {

    /** What there is to show to the current viewer, whose sight the induction says; empty: nothing. */
    Optional<Component> panel(SeenInduction induction, DateWords words);
}
