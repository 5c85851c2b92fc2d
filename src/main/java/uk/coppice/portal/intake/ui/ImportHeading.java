package uk.coppice.portal.intake.ui;

import uk.coppice.portal.intake.ImportTray;
import uk.coppice.portal.intake.ImportWords;
import uk.coppice.portal.platform.Words;
import uk.coppice.portal.platform.ui.PageHead;

/** Says in the page's heading how the import stands. */
final class ImportHeading {

    private ImportHeading() {}

    static PageHead of(ImportTray tray) {
        return switch (tray.step()) {
            case GATHERING ->
                new PageHead(
                        "Import files",
                        "Schools, staff, long absences, guests, sessions and registers, each a CSV file. They are checked "
                                + "first; nothing changes until you import them.");
            case CHECKING ->
                new PageHead(
                        "Checking the files", "You can leave this page and come back. Nothing is changed by a check.");
            case IMPORTING -> new PageHead("Importing the files", "You can leave this page and come back.");
            case CHECKED, OVER -> outcome(tray);
        };
    }

    private static PageHead outcome(ImportTray tray) {
        var result = tray.result();
        if (tray.refusal() != null || result == null) {
            return new PageHead("Nothing was imported", String.valueOf(tray.refusal()));
        }
        if (!result.sound()) {
            return new PageHead(
                    Words.count(result.problems(), "problem", "problems") + " in the files",
                    "Nothing was imported. Put the files right, upload them again and check once more.");
        }
        if (!result.differs()) {
            return new PageHead("Nothing to import", "The portal holds all of this already.");
        }
        return tray.step() == ImportTray.Step.OVER
                ? new PageHead(
                        "Imported", ImportWords.outcome(result) + " The calendar, registers and figures show it now.")
                : new PageHead("The files are sound", "This is what would change. Nothing has been imported yet.");
    }
}
