package uk.coppice.portal.improvement.inquiry;

import org.springframework.stereotype.Component;
import uk.coppice.portal.platform.AcademicYear;
import uk.coppice.portal.platform.NumberedCodes;

/** Gives inquiries codes that can be read out: {@code INQ-2627-014} is the fourteenth of 2026/27. */
@Component
class InquiryCodes {

    private final NumberedCodes numbers;

    InquiryCodes(NumberedCodes numbers) {
        this.numbers = numbers;
    }

    /** A code that no inquiry has. */
    String next(AcademicYear year) {
        String prefix = NumberedCodes.prefix("INQ", year);
        return NumberedCodes.code(prefix, numbers.next("inquiry", "code", prefix));
    }
}
