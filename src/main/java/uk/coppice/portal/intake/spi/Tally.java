package uk.coppice.portal.intake.spi;

/** What became of a file's rows. */
public final class Tally {

    private long added;
    private long changed;
    private long unchanged;

    /** A row that the portal did not hold. */
    public void added() {
        added++;
    }

    /** A row that the portal held with other values. */
    public void changed() {
        changed++;
    }

    /** A row that the portal holds as it stands. */
    public void unchanged() {
        unchanged++;
    }

    /** A row counted as unchanged turns out to be changed. */
    public void changedAfterAll() {
        unchanged--;
        changed++;
    }

    public long addedRows() {
        return added;
    }

    public long changedRows() {
        return changed;
    }

    public long unchangedRows() {
        return unchanged;
    }
}
