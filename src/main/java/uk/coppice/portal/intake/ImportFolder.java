package uk.coppice.portal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.coppice.portal.platform.Refusal;

/**
 * What stands in a folder to import. Every name in it is told apart, so that nothing is skipped without a word.
 *
 * @param path the folder
 * @param known names, without ending, of the files that the portal reads
 * @param notReadYet files of a trust's set that the portal does not read yet
 * @param strangers everything else
 */
record ImportFolder(Path path, Set<String> known, List<String> notReadYet, List<String> strangers) {

    private static final String ENDING = ".csv";

    /** Files that trusts have in the same folder and the portal will read one day. */
    private static final Set<String> LATER = Set.of("readings");

    /**
     * Looks into a folder.
     *
     * @param readable the names, without ending, of the files that the portal reads
     * @throws Refusal when there is no such folder, or none of the files in it
     */
    static ImportFolder look(Path path, Set<String> readable) {
        if (!Files.exists(path)) {
            throw new Refusal("There is no folder " + path + ".");
        }
        if (!Files.isDirectory(path)) {
            throw new Refusal(path + " is a file. Name the folder that holds the files.");
        }
        var known = new TreeSet<String>();
        var later = new ArrayList<String>();
        var strangers = new ArrayList<String>();
        try (var entries = Files.list(path)) {
            entries.sorted().forEach(entry -> {
                String name = String.valueOf(entry.getFileName());
                String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
                if (Files.isDirectory(entry)) {
                    strangers.add(name + "/");
                } else if (readable.contains(stem)) {
                    known.add(stem);
                } else if (LATER.contains(stem)) {
                    later.add(name);
                } else {
                    strangers.add(name);
                }
            });
        } catch (IOException e) {
            throw new Refusal("The folder " + path + " cannot be read: " + e.getMessage() + ".");
        }
        if (known.isEmpty()) {
            throw new Refusal("There is nothing to import in " + path + ". The portal reads "
                    + String.join(
                            ", ", readable.stream().map(ImportFolder::fileName).toList()) + ".");
        }
        return new ImportFolder(path, known, later, strangers);
    }

    static String fileName(String name) {
        return name + ENDING;
    }

    Path file(String name) {
        return path.resolve(fileName(name));
    }
}
