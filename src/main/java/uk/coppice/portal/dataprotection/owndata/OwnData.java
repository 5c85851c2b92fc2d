package uk.coppice.portal.dataprotection.owndata;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.DataReader;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.audit.Act;
import uk.coppice.portal.platform.audit.Audited;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.web.RateLimits;

/** What the portal holds of the person who asks: nobody can ask for another, for no id is given. */
@Service
public class OwnData {

    private static final int COPIES_AN_HOUR = 20;

    private final DataCopies copies;
    private final CurrentViewer currentViewer;
    private final RateLimits limits;

    OwnData(DataCopies copies, CurrentViewer currentViewer, RateLimits limits) {
        this.copies = copies;
        this.currentViewer = currentViewer;
        this.limits = limits;
    }

    /** To look at; empty for somebody signed in without a staff record, of whom nothing is held. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<DataCopy> mine() {
        Long person = currentViewer.get().personId();
        return person == null ? Optional.empty() : Optional.of(copies.ofPerson(person, DataReader.THEMSELVES));
    }

    /** The part of it under a title, read anew; empty where nothing is held under it. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<DataCopy.Part> part(String title) {
        Long person = currentViewer.get().personId();
        return person == null ? Optional.empty() : copies.partOfPerson(person, title, DataReader.THEMSELVES);
    }

    /**
     * To take away; written into the audit trail, so that a copy taken in somebody's name can be found.
     *
     * @throws Refusal when nothing is held, or it was done too often just now
     */
    @PermitAll
    @Transactional
    @Audited(value = Act.EXPORTED, what = "copy of own data")
    public DataCopy takeMine() {
        Long person = currentViewer.get().personId();
        if (person == null) {
            throw new Refusal("You have no staff record, so the portal holds nothing of you here.");
        }
        if (!limits.allow("own-data-copy", String.valueOf(person), COPIES_AN_HOUR, Duration.ofHours(1))) {
            throw new Refusal("You have just saved many copies. Please try again in some minutes.");
        }
        return copies.ofPerson(person, DataReader.THEMSELVES);
    }
}
