package uk.coppice.portal.training.resources;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every night, deletes the resources that were taken off their last session. */
@Component
@ConditionalOnWebApplication
class ResourceSweep {

    private final ResourceShelf shelf;

    ResourceSweep(ResourceShelf shelf) {
        this.shelf = shelf;
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Europe/London")
    @Transactional
    void sweep() {
        shelf.deleteWhatNobodyHas();
    }
}
