package uk.coppice.portal.training.booking;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clock of booking.
 *
 * @param deadlineAt at what time of a school day booking and cancelling end, where a session counts days
 * @param offerFor how much school-day time somebody has to take a place offered
 * @param offerEndsBefore how long before the start an offer has ended
 * @param shortestOffer a shorter offer is not made
 * @param workFrom from when on a school day the time of an offer runs
 * @param workTo until when
 * @param remindAfterDays after how many school days a school is reminded of a request, again and again
 */
@ConfigurationProperties("portal.booking")
public record BookingSettings(
        @DefaultValue("16:00") LocalTime deadlineAt,
        @DefaultValue("4h") Duration offerFor,
        @DefaultValue("1h") Duration offerEndsBefore,
        @DefaultValue("15m") Duration shortestOffer,
        @DefaultValue("08:00") LocalTime workFrom,
        @DefaultValue("18:00") LocalTime workTo,
        @DefaultValue("2") int remindAfterDays) {}
