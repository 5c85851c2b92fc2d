package uk.coppice.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.coppice.portal.testing.DatabaseTest;
import uk.coppice.portal.testing.TestTrust;

@DatabaseTest
class NumberedCodesTest {

    private final NumberedCodes codes;
    private final TestTrust trust;

    NumberedCodesTest(NumberedCodes codes, TestTrust trust) {
        this.codes = codes;
        this.trust = trust;
    }

    @BeforeEach
    void someSessions() {
        trust.session("OTP-2526-002").series("OTP-2526-S3");
        trust.session("OTP-2526-011").series("OTP-2526-S3");
        trust.session("OTP-2526-012b");
        trust.session("OTP-2526-1234567890");
        trust.session("OTP-2627-020");
    }

    @Test
    void theNumberAfterTheHighestBehindThePrefix() {
        assertThat(codes.next("training_session", "code", "OTP-2526-")).isEqualTo(12);
        assertThat(codes.next("training_session", "code", "ECT-2526-")).isEqualTo(1);
        assertThat(codes.next("training_session", "series_code", "OTP-2526-S")).isEqualTo(4);
    }

    @Test
    void aYearHasTwoDigitsForEachOfItsHalves() {
        assertThat(NumberedCodes.prefix("INQ", new AcademicYear(2009))).isEqualTo("INQ-0910-");
        assertThat(NumberedCodes.prefix("INQ", new AcademicYear(2099))).isEqualTo("INQ-9900-");
        assertThat(NumberedCodes.code("INQ-2627-", 14)).isEqualTo("INQ-2627-014");
        assertThat(NumberedCodes.code("INQ-2627-", 1000)).isEqualTo("INQ-2627-1000");
    }
}
