package uk.coppice.portal.people;

/**
 * A member of staff as others see them.
 *
 * @param id the person's id
 * @param staffNo the staff number in files
 * @param firstName first name
 * @param lastName last name
 * @param post the title of the main post on the day asked for; empty without one
 * @param workplace the school of that post, or 'Central team'; empty without one
 */
public record Person(long id, String staffNo, String firstName, String lastName, String post, String workplace) {

    public String name() {
        return firstName + " " + lastName;
    }
}
