package uk.coppice.portal.improvement.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.security.CurrentViewer;
import uk.coppice.portal.platform.security.Roles;
import uk.coppice.portal.platform.security.Viewer;

/**
 * Whose an inquiry is: its authors', that of the heads of the schools where an author worked since its year began, and
 * the trust administrators'. Everything here needs a transaction around it.
 */
@Component
class InquiryScope {

    /** A condition over {@code inquiry i}: an author has worked at a school that the viewer leads. */
    static final String LED = "EXISTS (SELECT 1 FROM inquiry_author la JOIN post lp ON lp.person_id = la.person_id "
            + "WHERE la.inquiry_id = i.id AND la.joined = TRUE AND lp.school_id IN (:led) AND lp.start_date <= :today "
            + "AND (lp.end_date IS NULL OR lp.end_date >= i.year_from))";
    /** The viewer is an author. */
    static final String MINE = "EXISTS (SELECT 1 FROM inquiry_author m WHERE m.inquiry_id = i.id "
            + "AND m.person_id = :me AND m.joined = TRUE)";

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;
    private final Clock clock;

    InquiryScope(JdbcClient jdbc, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The parameters of every condition here. */
    Map<String, Object> parameters() {
        var who = viewer.get();
        return Map.of(
                "me",
                who.recordedBy(),
                "led",
                who.is(Roles.SCHOOL_LEADER) && !who.ledSchools().isEmpty() ? who.ledSchools() : List.of(0L),
                "today",
                LocalDate.now(clock));
    }

    /** A condition over {@code inquiry i}: those that the viewer reviews or may review, their own apart. */
    String reviewed() {
        return (everywhere(viewer.get()) ? "1 = 1" : LED) + " AND NOT " + MINE;
    }

    /** A condition over {@code inquiry i}: those in the list of somebody who leads. */
    String led() {
        return everywhere(viewer.get()) ? "1 = 1" : LED;
    }

    /** What the viewer is to an inquiry; nothing: they may not know of it. */
    Set<Part> parts(long inquiry) {
        var parts = EnumSet.noneOf(Part.class);
        jdbc.sql("SELECT joined FROM inquiry_author WHERE inquiry_id = ? AND person_id = ?")
                .param(inquiry)
                .param(viewer.get().recordedBy())
                .query(Boolean.class)
                .optional()
                .ifPresent(joined -> parts.add(joined ? Part.AUTHOR : Part.INVITED));
        if (!parts.contains(Part.AUTHOR)
                && (viewer.get().is(Roles.SCHOOL_LEADER) || everywhere(viewer.get()))
                && jdbc.sql("SELECT COUNT(*) FROM inquiry i WHERE i.id = :inquiry AND " + led())
                                .params(parameters())
                                .param("inquiry", inquiry)
                                .query(Integer.class)
                                .single()
                        > 0) {
            parts.add(Part.REVIEWER);
        }
        return parts;
    }

    /**
     * Holds an inquiry's row until the transaction ends, for somebody who is this to it.
     *
     * @throws AccessDeniedException when they are not
     */
    void hold(long inquiry, Part part) {
        hold(inquiry);
        if (!parts(inquiry).contains(part)) {
            throw new AccessDeniedException("Not this person's inquiry");
        }
    }

    /** Holds an inquiry's row until the transaction ends, and notes that it is worked on here and no longer a file's. */
    void hold(long inquiry) {
        if (jdbc.sql("UPDATE inquiry SET in_portal = TRUE WHERE id = ?")
                        .param(inquiry)
                        .update()
                == 0) {
            throw new Refusal("This inquiry is gone.");
        }
    }

    /** The stage of an inquiry. */
    Stage stage(long inquiry) {
        return Stage.valueOf(jdbc.sql("SELECT stage FROM inquiry WHERE id = ?")
                .param(inquiry)
                .query(String.class)
                .single());
    }

    private static boolean everywhere(Viewer who) {
        return who.is(Roles.TRUST_ADMINISTRATOR) || who.is(Roles.OPERATOR);
    }
}
