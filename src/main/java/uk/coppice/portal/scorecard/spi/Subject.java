package uk.coppice.portal.scorecard.spi;

/**
 * A person behind a count, by id: names are looked up apart, within what the viewer may see.
 *
 * @param personId the person
 * @param note why they stand here, such as '61 days in post'; may be empty
 */
public record Subject(long personId, String note) {

    public static Subject of(long personId) {
        return new Subject(personId, "");
    }
}
