package uk.coppice.portal.intake.spi;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The keys of one file's rows and the ids behind them. Also remembers the keys of rows that are bad: whoever refers to
 * one of those is not reported a second time.
 */
public final class Keys {

    /** No row has this key. */
    public static final long UNKNOWN = 0;
    /** The row with this key is bad and has been reported. */
    public static final long SPOILED = -1;

    private final String file;
    private final boolean inFolder;
    private final Object2LongOpenHashMap<String> ids = new Object2LongOpenHashMap<>();
    private final LongOpenHashSet made = new LongOpenHashSet();
    private ToLongFunction<String> otherwise = key -> UNKNOWN;
    private boolean complete = true;
    private boolean missed;

    /**
     * @param file the file's name
     * @param inFolder whether the folder holds it
     */
    public Keys(String file, boolean inFolder) {
        this.file = file;
        this.inFolder = inFolder;
    }

    /** The file's name, without its ending. */
    public String file() {
        return file;
    }

    /** A row that the portal holds. */
    public void held(String key, long id) {
        ids.put(key, id);
    }

    /**
     * Where to look for a key that no row has, such as that of somebody whose name is not kept any more.
     *
     * @param finder gives the id, {@link #UNKNOWN} for none
     */
    public void otherwise(ToLongFunction<String> finder) {
        otherwise = finder;
    }

    /** A row that this import makes. */
    public void made(String key, long id) {
        ids.put(key, id);
        made.add(id);
    }

    /** The row's id, {@link #UNKNOWN} or {@link #SPOILED}. After a file that could not be read whole, none is unknown. */
    public long id(String key) {
        long id = ids.getLong(key);
        if (id == UNKNOWN) {
            id = otherwise.applyAsLong(key);
        }
        return id == UNKNOWN && !complete ? SPOILED : id;
    }

    /** Whether this import made the row, so that the database holds nothing that belongs to it yet. */
    public boolean isMade(long id) {
        return made.contains(id);
    }

    /** Those of some rows that the portal held before this import, each once: what there is to compare with. */
    public List<Long> heldBefore(Stream<Long> ids) {
        return ids.filter(id -> !isMade(id)).distinct().toList();
    }

    /** The row with this key is bad. A key that is known by a good row stays known. */
    public void spoil(String key) {
        ids.putIfAbsent(key, SPOILED);
    }

    /** A row of another file named a key that nobody knows. */
    void missed() {
        missed = true;
    }

    /** Whether somebody named a key that would have to stand in this file, and the folder does not hold the file. */
    public boolean fileMissed() {
        return missed && !inFolder;
    }

    /** Some rows could not be read, so nobody knows which keys they had. */
    public void incomplete() {
        complete = false;
    }
}
