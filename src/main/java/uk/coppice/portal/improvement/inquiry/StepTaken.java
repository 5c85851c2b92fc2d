package uk.coppice.portal.improvement.inquiry;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A step that an inquiry took.
 *
 * @param stage where it led
 * @param reason why; may be empty
 * @param by who took it; empty for somebody without a staff record, or an import
 */
public record StepTaken(Move move, Stage stage, String reason, LocalDate on, String by) implements Serializable {}
