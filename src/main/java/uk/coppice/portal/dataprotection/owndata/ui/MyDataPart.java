package uk.coppice.portal.dataprotection.owndata.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;

/** Something that stands on the page My data before what is held: how it goes with one's own requests. */
@FunctionalInterface
public interface MyDataPart {

    /** What there is for the current person; empty for most. */
    Optional<Component> part(LocalDate today);
}
