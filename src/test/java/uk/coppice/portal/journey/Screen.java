package uk.coppice.portal.journey;

import java.util.Locale;

/** What a visitor looks at: the narrowest phone that counts, and a common desktop. Sizes in CSS pixels. */
enum Screen {
    PHONE(360, 740, true),
    DESKTOP(1280, 900, false);

    final int width;
    final int height;
    final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    /** As it stands in the names of files: {@code phone}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
