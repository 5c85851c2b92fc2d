package uk.coppice.portal.platform;

import io.hypersistence.tsid.TSID;

/** Ids given by the application: 64 bits, unique, rising with time, so that index pages fill in order. */
public final class Ids {

    private Ids() {}

    public static long next() {
        return TSID.fast().toLong();
    }
}
