package uk.coppice.portal.people.spi;

/**
 * Something that one person is to be told by mail. Published in the transaction that makes it true, or found on its day
 * by a {@link NewsWriter}. The same news is told once.
 *
 * @param kind one of its writer's kinds, at most 30 characters
 * @param person who is told
 * @param about the id of what it is about
 * @param detail tells several of a kind about the same thing apart, at most 60 characters; may be empty
 */
public record PersonalNews(String kind, long person, long about, String detail) {

    /** Never with the person: that somebody is told it may say something of them. */
    @Override
    public String toString() {
        return "PersonalNews[" + kind + "]";
    }
}
