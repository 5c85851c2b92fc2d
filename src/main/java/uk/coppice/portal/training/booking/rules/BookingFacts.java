package uk.coppice.portal.training.booking.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.training.Audience;
import uk.coppice.portal.training.ClashMode;
import uk.coppice.portal.training.SessionStatus;

/**
 * Everything that decides whether one person may book one session now. Times are wall clock in England.
 *
 * @param session what is to be booked
 * @param places how many there are and how many others have
 * @param who the person
 * @param cover who else of the person's schools is out that day, where a limit holds; empty: none does
 * @param now the moment of asking
 */
public record BookingFacts(Session session, Places places, Who who, List<Cover> cover, LocalDateTime now) {

    /**
     * The session.
     *
     * @param audience whom it is for
     * @param window when it is booked
     * @param clash what happens when the person has something else then
     * @param leads who leads it, by name
     */
    public record Session(
            SessionStatus status,
            Audience audience,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            Window window,
            ClashMode clash,
            List<String> leads) {

        /** Whom to ask when a rule says no: the first lead, by name. */
        public String ask() {
            return leads.isEmpty() ? "the lead" : leads.getFirst();
        }
    }

    /**
     * When a session is booked.
     *
     * @param opensOn its first day; null: always
     * @param closesAt its end
     */
    public record Window(@Nullable LocalDate opensOn, LocalDateTime closesAt) {}

    /**
     * The session's places; the person's own is none of those taken.
     *
     * @param all how many there are
     * @param taken how many others have, booked or held
     * @param shares where each school has a share of them: that of the person's schools
     */
    public record Places(int all, int taken, List<Share> shares) {

        /** How many are left, never below 0. */
        public int left() {
            return Math.max(0, all - taken);
        }
    }

    /** How many of the places that a school may have its staff have, without the person. */
    public record Share(String school, int taken, int limit) {}

    /**
     * The person.
     *
     * @param name how they are called; empty: it is the reader
     * @param leads whether they lead or co-lead the session
     * @param teaches whether they are one of the teaching staff today
     * @param inPost whether they have a post in the trust on the session's day
     * @param commitments what else they have booked or lead on that day
     */
    public record Who(String name, boolean leads, boolean teaches, boolean inPost, List<Commitment> commitments) {

        /** One text for the reader, another for somebody else, which follows their name. */
        public String say(String you, String they) {
            return name.isEmpty() ? you : name + " " + they;
        }
    }

    /**
     * Staff of one of the person's schools who are out on the session's day, in school time.
     *
     * @param out how many others
     * @param limit how many may be
     * @param already whether the person is out that day anyway
     * @param overruled whether the school lets the person go all the same
     */
    public record Cover(String school, int out, int limit, boolean already, boolean overruled) {

        /** Whether one more may be out. */
        public boolean allows() {
            return already || overruled || out < limit;
        }
    }

    /**
     * Another session of the same person.
     *
     * @param code its code, for a link
     * @param title its title
     * @param leading whether the person leads it, rather than having a place in it
     */
    public record Commitment(
            String code, String title, LocalDateTime startsAt, LocalDateTime endsAt, boolean leading) {}
}
