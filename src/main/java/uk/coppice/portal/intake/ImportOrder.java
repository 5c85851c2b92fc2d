package uk.coppice.portal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.coppice.portal.intake.spi.ImportFile;

/** Puts files in an order in which each stands after those that it refers to. */
final class ImportOrder {

    private ImportOrder() {}

    /**
     * By name, in the order of reading.
     *
     * @throws IllegalStateException when files refer to each other in a circle, or to one that is nobody's
     */
    static Map<String, ImportFile> of(Collection<ImportFile> files) {
        var waiting = new ArrayList<>(files);
        waiting.sort(Comparator.comparing(ImportFile::name));
        Map<String, ImportFile> ordered = new LinkedHashMap<>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(file -> ordered.keySet().containsAll(file.refersTo()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("These files wait for each other: "
                            + waiting.stream().map(ImportFile::name).toList()));
            waiting.remove(next);
            ordered.put(next.name(), next);
        }
        return ordered;
    }
}
