package uk.coppice.portal.people.spi;

/**
 * Something that somebody without an account is to be told by mail, at once. Published in the transaction that makes it
 * true; nothing of it is kept once it is sent.
 *
 * @param kind one of its writer's kinds, at most 30 characters
 * @param about the id of what it is about
 * @param name of whom it goes to
 * @param address where it goes
 */
public record OpenNews(String kind, long about, String name, String address) {

    /** Never with name and address. */
    @Override
    public String toString() {
        return "OpenNews[" + kind + "]";
    }
}
