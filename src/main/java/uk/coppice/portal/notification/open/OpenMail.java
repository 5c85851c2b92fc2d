package uk.coppice.portal.notification.open;

/**
 * A mail that waits.
 *
 * @param id its id, of which its Message-ID is made
 * @param kind what is told
 * @param about the id of what it is about
 * @param tries how often it was tried
 */
record OpenMail(long id, String kind, long about, String name, String address, int tries) {

    /** Never with name and address. */
    @Override
    public String toString() {
        return "OpenMail[" + id + "]";
    }
}
