package uk.coppice.portal.improvement.inquiry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.coppice.portal.platform.AcademicYear;

/**
 * When inquiries are looked at in the middle of the year.
 *
 * @param midYearCheck a day of the year as {@code 02-15}: from then on authors say how it goes
 */
@ConfigurationProperties("portal.inquiry")
public record InquirySettings(@DefaultValue("02-15") String midYearCheck) {

    public InquirySettings {
        try {
            MonthDay.parse("--" + midYearCheck);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "portal.inquiry.mid-year-check is a month and a day such as 02-15, not " + midYearCheck, e);
        }
    }

    /** The day of an academic year. */
    public LocalDate checkDay(AcademicYear year) {
        var day = MonthDay.parse("--" + midYearCheck);
        return day.atYear(day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? year.startYear() : year.startYear() + 1);
    }
}
