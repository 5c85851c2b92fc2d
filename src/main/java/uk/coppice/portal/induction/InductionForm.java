package uk.coppice.portal.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an induction begins.
 *
 * @param person the early career teacher
 * @param startedOn first day
 * @param terms to be served; six for most
 * @param series of sessions that the teacher is due at; empty: none yet
 * @param mentor null: none yet
 * @param tutor null: none yet
 */
public record InductionForm(
        long person,
        LocalDate startedOn,
        BigDecimal terms,
        String series,
        @Nullable Long mentor,
        @Nullable Long tutor) {}
