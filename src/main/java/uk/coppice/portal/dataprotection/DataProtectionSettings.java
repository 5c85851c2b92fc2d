package uk.coppice.portal.dataprotection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers for what is kept of people: {@code portal.data-protection}. It stands in the notices, in copies of data
 * and in mails.
 *
 * @param controller the trust's name, as the register of the Information Commissioner has it
 * @param address its postal address, on one line
 * @param registration its number in that register; empty: not told
 * @param contact who answers questions: a name or an office, as in the middle of a sentence
 * @param contactEmail where to write
 * @param contactPhone may be empty
 * @param officer the data protection officer: a name, or a name and a firm
 * @param officerEmail where to write
 * @param accessibilityEmail where to write about what does not work; empty: the contact
 */
@ConfigurationProperties("portal.data-protection")
public record DataProtectionSettings(
        @DefaultValue("The trust that runs this portal") String controller,
        @DefaultValue("") String address,
        @DefaultValue("") String registration,
        @DefaultValue("the trust’s office") String contact,
        @DefaultValue("") String contactEmail,
        @DefaultValue("") String contactPhone,
        @DefaultValue("told by the trust’s office") String officer,
        @DefaultValue("") String officerEmail,
        @DefaultValue("") String accessibilityEmail) {

    /** The trust, with its address and its number in the Commissioner's register, as far as they are told. */
    public String controllerLine() {
        return line(controller, address, registration);
    }

    /** Who answers questions, with email and telephone as far as they are known. */
    public String contactLine() {
        return line(contact, contactEmail, contactPhone);
    }

    /** The data protection officer, with their email. */
    public String officerLine() {
        return line(officer, officerEmail);
    }

    /** Whom to tell what does not work. */
    public String accessibilityLine() {
        return line(contact, accessibilityContact(), contactPhone);
    }

    private static String line(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** Where to write about what does not work. */
    public String accessibilityContact() {
        return accessibilityEmail.isBlank() ? contactEmail : accessibilityEmail;
    }

    /** What a trust should say and has not, by the names of the settings. */
    public List<String> missing() {
        return Stream.of(
                        address.isBlank() ? "address" : "",
                        contactEmail.isBlank() ? "contact-email" : "",
                        officerEmail.isBlank() ? "officer-email" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
