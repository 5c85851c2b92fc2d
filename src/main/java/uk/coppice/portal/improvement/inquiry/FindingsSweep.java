package uk.coppice.portal.improvement.inquiry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every night, deletes the files that authors took off their findings. */
@Component
@ConditionalOnWebApplication
class FindingsSweep {

    private final FindingsFiles files;

    FindingsSweep(FindingsFiles files) {
        this.files = files;
    }

    @Scheduled(cron = "0 45 2 * * *", zone = "Europe/London")
    @Transactional
    void sweep() {
        files.deleteWhatWasRemoved();
    }
}
