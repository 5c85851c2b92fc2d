package uk.coppice.portal.improvement.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Ids;
import uk.coppice.portal.platform.PortalAddress;
import uk.coppice.portal.platform.StoredTime;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.security.CurrentViewer;

/** Writes steps down, once a rule has allowed them. Needs a transaction around it, and the inquiry's row held. */
@Component
class InquirySteps {

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;
    private final PortalAddress address;
    private final Clock clock;

    InquirySteps(JdbcClient jdbc, CurrentViewer viewer, PortalAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.address = address;
        this.clock = clock;
    }

    /** Takes a step; returns where it led. */
    Stage take(Inquiry inquiry, Move move, MoveDetails details) {
        var to = move.to();
        var stage = to == null ? before(inquiry) : to;
        var publishedHere = details.address().isEmpty()
                || details.address().equals(address.of(FindingsLibrary.PUBLIC_FOLDER, inquiry.code()));
        jdbc.sql("UPDATE inquiry SET stage = :stage, since = :now, findings_on = :findings, published_on = :published, "
                        + "public_url = :url, version = version + 1 WHERE id = :id")
                .param("stage", stage.name())
                .param("now", now())
                .param("findings", findingsOn(inquiry, move, stage))
                .param("published", move == Move.PUBLISH ? details.publishedOn() : null)
                .param("url", move == Move.PUBLISH && !publishedHere ? details.address() : null)
                .param("id", inquiry.id())
                .update();
        if (move == Move.TAKE_BACK || move == Move.SEND_BACK) {
            askAgain(inquiry);
        }
        note(inquiry.id(), move, stage, details);
        return stage;
    }

    /** Writes a step down, and nothing else. */
    void note(long inquiry, Move move, Stage stage, MoveDetails details) {
        String reason = TypedText.lines(details.reason());
        String checks = details.checks().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        jdbc.sql("INSERT INTO inquiry_step (id, inquiry_id, move, stage, reason, checks, taken_at, taken_by) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(Ids.next())
                .param(inquiry)
                .param(move.name())
                .param(stage.name())
                .param(reason.isEmpty() ? null : reason)
                .param(checks.isEmpty() ? null : checks)
                .param(now())
                .param(viewer.get().recordedBy())
                .update();
    }

    private @Nullable LocalDate findingsOn(Inquiry inquiry, Move move, Stage stage) {
        return switch (move) {
            case SUBMIT -> LocalDate.now(clock);
            // Withdrawn findings keep their day, so that restoring them restores it.
            default -> stage.hasFindings() || stage == Stage.WITHDRAWN ? inquiry.findingsOn() : null;
        };
    }

    /** Where a withdrawn inquiry was. */
    private static Stage before(Inquiry inquiry) {
        return inquiry.history().reversed().stream()
                .map(StepTaken::stage)
                .filter(stage -> stage != Stage.WITHDRAWN)
                .findFirst()
                .orElse(Stage.IN_PROGRESS);
    }

    /** The text may change now, so what authors agreed to is asked again; who left can't be, and is not. */
    private void askAgain(Inquiry inquiry) {
        List<Long> here = inquiry.authors().stream()
                .filter(Author::inPost)
                .map(Author::personId)
                .toList();
        if (!here.isEmpty()) {
            jdbc.sql("UPDATE inquiry_author SET consent = NULL, consent_by = NULL, consent_at = NULL, "
                            + "consent_note = NULL WHERE inquiry_id = :id AND person_id IN (:people)")
                    .param("id", inquiry.id())
                    .param("people", here)
                    .update();
        }
    }

    private LocalDateTime now() {
        return StoredTime.of(clock.instant());
    }
}
