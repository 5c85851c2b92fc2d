package uk.coppice.portal.dataprotection.owndata;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.coppice.portal.people.spi.DataReader;
import uk.coppice.portal.people.spi.DataReading;
import uk.coppice.portal.people.spi.PersonalData;

/** Asks every module what it holds of somebody. */
@Component
class DataCopies {

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;
    private final Clock clock;

    DataCopies(List<PersonalData> modules, JdbcClient jdbc, Clock clock) {
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(PersonalData::order))
                .toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of somebody with a staff record, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DataCopy ofPerson(long person, DataReader reader) {
        String name = jdbc.sql("SELECT CONCAT(first_name, ' ', last_name) FROM person WHERE id = ?")
                .param(person)
                .query(String.class)
                .single();
        return read(name, new DataReading(jdbc, clock.getZone(), person, false, reader));
    }

    /** What one module holds of somebody with a staff record, within the caller's transaction; empty: no module is called so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DataCopy.Part> partOfPerson(long person, String title, DataReader reader) {
        return parts(
                        new DataReading(jdbc, clock.getZone(), person, false, reader),
                        module -> module.title().equals(title))
                .stream()
                .findFirst();
    }

    /** Of a guest, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DataCopy ofGuest(String name, long guest, DataReader reader) {
        return read(name, new DataReading(jdbc, clock.getZone(), guest, true, reader));
    }

    private DataCopy read(String name, DataReading reading) {
        return new DataCopy(name, clock.instant(), reading.reader().themselves(), parts(reading, module -> true));
    }

    private List<DataCopy.Part> parts(DataReading reading, Predicate<PersonalData> asked) {
        return modules.stream()
                .filter(asked)
                .map(module -> new DataCopy.Part(module.title(), module.sections(reading)))
                .filter(part -> !part.sections().isEmpty())
                .toList();
    }
}
