package uk.coppice.portal.improvement.inquiry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.UnderLock;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;

/** The mid-year check: from a day on authors say how it goes, and a head reads it. */
@Service
public class MidYearChecks {

    /** The longest note. */
    public static final int LONGEST_NOTE = 1000;

    private final JdbcClient jdbc;
    private final InquiryScope scope;
    private final InquirySettings settings;
    private final CurrentViewer viewer;
    private final Clock clock;

    MidYearChecks(JdbcClient jdbc, InquiryScope scope, InquirySettings settings, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.settings = settings;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The day from which an inquiry of that year is checked. */
    public LocalDate day(AcademicYear year) {
        return settings.checkDay(year);
    }

    /** Whether the authors of a running inquiry are asked now. */
    @Transactional(readOnly = true)
    public boolean asked(Inquiry inquiry) {
        var today = LocalDate.now(clock);
        var year = inquiry.plan().year();
        return inquiry.stage().running() && !today.isBefore(day(year)) && year.contains(today);
    }

    /**
     * Says how it goes; saying it again replaces it, and it is read again.
     *
     * @param note more words, at most 1,000 characters; wanted where help is needed
     * @throws Refusal when the note is missing or too long
     */
    @RolesAllowed(Roles.STAFF)
    @UnderLock
    public void say(long inquiry, MidYearCheck.Standing standing, String note) {
        scope.hold(inquiry, Part.AUTHOR);
        String words = TypedText.lines(note);
        if (words.length() > LONGEST_NOTE) {
            throw new Refusal("The note can have at most %,d characters.".formatted(LONGEST_NOTE));
        }
        if (standing != MidYearCheck.Standing.ON_TRACK && words.isEmpty()) {
            throw new Refusal("Say in a sentence what changed, or what would help.");
        }
        jdbc.sql("DELETE FROM inquiry_check WHERE inquiry_id = ?")
                .param(inquiry)
                .update();
        jdbc.sql("INSERT INTO inquiry_check (inquiry_id, standing, note, said_by, said_at) VALUES (?, ?, ?, ?, ?)")
                .params(inquiry, standing.name(), words, viewer.get().recordedBy(), StoredTime.of(clock.instant()))
                .update();
    }

    /** Notes that the viewer has read it. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    public void read(long inquiry) {
        mark(inquiry, "read_by = ?, read_at = ?", viewer.get().recordedBy(), StoredTime.of(clock.instant()));
    }

    /** Undoes {@link #read}. */
    @RolesAllowed({Roles.STAFF, Roles.TRUST_ADMINISTRATOR})
    @UnderLock
    public void unread(long inquiry) {
        mark(inquiry, "read_by = NULL, read_at = NULL");
    }

    private void mark(long inquiry, String set, Object... values) {
        scope.hold(inquiry);
        if (!scope.parts(inquiry).contains(Part.REVIEWER)) {
            throw new AccessDeniedException("Not this person's to read");
        }
        var update = jdbc.sql("UPDATE inquiry_check SET " + set + " WHERE inquiry_id = ?");
        for (var value : values) {
            update = update.param(value);
        }
        update.param(inquiry).update();
    }
}
