package uk.coppice.portal.dataprotection.request;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request or complaint with what was done with it.
 *
 * @param code what the trust and the person call it by
 * @param person id of the staff record of who asks; null: without one
 * @param staffNo the number of that record; empty without
 * @param name of who asks
 * @param email where news go to somebody who cannot sign in; null: no address is known
 * @param way PORTAL signed in, FORM the public one, TOLD by letter, phone or in person
 * @param section key of the part of the data that it is about; null: none named
 * @param words what they wrote
 * @param wanted what it should say; may be empty
 * @param clock the days of the law
 * @param waitingFor what the trust asked of the person and waits for; null: nothing
 * @param answer may be empty
 * @param handler who sees to it; empty: nobody yet
 * @param steps from the first to the last
 */
public record DataRequest(
        long id,
        String code,
        RequestKind kind,
        @Nullable Long person,
        String staffNo,
        String name,
        @Nullable String email,
        Way way,
        @Nullable String section,
        String words,
        String wanted,
        RequestClock clock,
        @Nullable AskedFor waitingFor,
        RequestState state,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate answeredOn,
        @Nullable Outcome outcome,
        String answer,
        String handler,
        int version,
        List<Taken> steps) {

    /** How a request came. */
    public enum Way {
        PORTAL("signed in to the portal"),
        FORM("by the form for everybody, from an address that was confirmed"),
        TOLD("by letter, phone or in person");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * Something that was done with it.
     *
     * @param words may be empty
     * @param by who did it; for the person who asks, and the portal itself, their words
     * @param at on the wall clock
     */
    public record Taken(RequestStep step, String words, String by, LocalDateTime at) {}

    /** The same with its steps. */
    DataRequest with(List<Taken> taken) {
        return new DataRequest(
                id,
                code,
                kind,
                person,
                staffNo,
                name,
                email,
                way,
                section,
                words,
                wanted,
                clock,
                waitingFor,
                state,
                acknowledgedOn,
                answeredOn,
                outcome,
                answer,
                handler,
                version,
                List.copyOf(taken));
    }
}
