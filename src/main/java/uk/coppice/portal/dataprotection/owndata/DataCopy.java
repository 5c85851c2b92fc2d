package uk.coppice.portal.dataprotection.owndata;

import java.time.Instant;
import java.util.List;
import uk.coppice.portal.people.spi.DataSection;

/**
 * What the portal holds of somebody at a moment.
 *
 * @param name whom it is about
 * @param madeAt when it was read
 * @param own whether the person themselves reads it
 * @param parts in the order in which they are shown
 */
public record DataCopy(String name, Instant madeAt, boolean own, List<Part> parts) {

    /**
     * What one module holds.
     *
     * @param title what it is about: {@code Training record}
     */
    public record Part(String title, List<DataSection> sections) {

        public Part {
            sections = List.copyOf(sections);
        }

        /** The sections in which something stands, or something is said. */
        public List<DataSection> told() {
            return sections.stream()
                    .filter(section -> !section.empty() || !section.note().isEmpty())
                    .toList();
        }
    }

    public DataCopy {
        parts = List.copyOf(parts);
    }

    /** How many rows there are in all. */
    public int rows() {
        return parts.stream()
                .flatMap(part -> part.sections().stream())
                .mapToInt(section -> section.rows().size())
                .sum();
    }
}
