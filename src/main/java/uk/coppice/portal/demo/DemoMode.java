package uk.coppice.portal.demo;

import java.util.Locale;

/** The setting {@code portal.demo}. */
enum DemoMode {
    /** The demo trust is loaded into an empty embedded database only. */
    AUTO,
    /** It is loaded into any empty database. */
    ON,
    /** Never. */
    OFF;

    /**
     * Reads the setting; YAML and people write on and off also as true and false.
     *
     * @throws IllegalArgumentException naming what is allowed
     */
    static DemoMode of(String setting) {
        return switch (setting.strip().toLowerCase(Locale.ROOT)) {
            case "auto" -> AUTO;
            case "on", "true" -> ON;
            case "off", "false" -> OFF;
            default -> throw new IllegalArgumentException("portal.demo must be auto, on or off, not '" + setting + "'");
        };
    }
}
