package uk.coppice.portal.training.evaluation;

import java.util.List;

/** What a series is called, which has a code and no title of its own: what its sessions' titles begin with. */
final class SeriesTitle {

    private static final int SHORTEST = 4;

    private SeriesTitle() {}

    /** {@code ECT year 1} of 'ECT year 1: seminar 1' and 'ECT year 1: seminar 2'; the code when they share nothing. */
    static String of(String code, List<String> titles) {
        if (titles.isEmpty()) {
            return code;
        }
        String shared = titles.getFirst();
        for (String title : titles) {
            int end = 0;
            while (end < Math.min(shared.length(), title.length()) && shared.charAt(end) == title.charAt(end)) {
                end++;
            }
            shared = shared.substring(0, end);
        }
        int colon = shared.lastIndexOf(':');
        String name = (colon > 0 ? shared.substring(0, colon) : shared).strip();
        return name.length() < SHORTEST ? code : name;
    }
}
