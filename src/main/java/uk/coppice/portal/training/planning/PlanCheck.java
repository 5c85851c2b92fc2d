package uk.coppice.portal.training.planning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.TypedText;
import uk.coppice.portal.platform.WebAddress;
import uk.coppice.portal.training.SessionStatus;

/** What a plan must be before it can be kept, said field by field, in the order of the page. */
public final class PlanCheck {

    /** As many places as an import allows. */
    private static final int MOST_PLACES = 100_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_LINK = 500;
    private static final int MOST_DAYS = 60;

    /** The names of the fields, as in {@link PlanForm}. */
    public static final String TITLE = "title";

    public static final String SUMMARY = "summary";
    public static final String TOPIC = "topic";
    public static final String DATE = "date";
    public static final String START = "start";
    public static final String END = "end";
    public static final String VENUE = "venue";
    public static final String ONLINE_LINK = "onlineLink";
    public static final String LEADS = "leads";
    public static final String CAPACITY = "capacity";
    public static final String MINIMUM = "minimum";
    public static final String MINIMUM_BY = "minimumBy";
    public static final String BOOKING_OPENS = "bookingOpens";
    public static final String CLOSES_DAYS = "closesDays";
    public static final String CANCEL_DAYS = "cancelDays";
    public static final String FAIR_SHARE = "fairShare";

    private final PlanForm form;
    private final boolean whole;
    private final int taken;
    private final int mostOfOneSchool;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private PlanCheck(PlanForm form, boolean whole, int taken, int mostOfOneSchool) {
        this.form = form;
        this.whole = whole;
        this.taken = taken;
        this.mostOfOneSchool = mostOfOneSchool;
    }

    /**
     * What is wrong, by field; empty when it can be kept.
     *
     * @param status a draft may leave out what a published session needs
     * @param taken how many places are taken
     */
    public static Map<String, String> problems(PlanForm form, SessionStatus status, int taken) {
        return problems(form, status, taken, 0);
    }

    /**
     * The same where the share of a school has become smaller.
     *
     * @param mostOfOneSchool how many places the school has that has most of them; 0 where the share stays as it was
     */
    public static Map<String, String> problems(PlanForm form, SessionStatus status, int taken, int mostOfOneSchool) {
        var check = new PlanCheck(form, status != SessionStatus.DRAFT, taken, mostOfOneSchool);
        check.texts();
        check.times();
        check.place();
        check.leads();
        check.places();
        check.days();
        return check.problems;
    }

    private void texts() {
        line(TITLE, form.title(), true, LONGEST_TITLE, "a title");
        line(TOPIC, form.topic(), whole, LONGEST_TOPIC, "a subject");
        if (form.summary() != null && TypedText.lines(form.summary()).length() > LONGEST_SUMMARY) {
            bad(SUMMARY, "At most %,d characters".formatted(LONGEST_SUMMARY));
        }
    }

    private void times() {
        if (form.date() == null) {
            bad(DATE, "Choose a date");
        } else if (form.date().getYear() < 2000 || form.date().getYear() > 2099) {
            bad(DATE, "The date must be in this century");
        }
        if (form.start() == null) {
            bad(START, "Choose when it starts");
        }
        if (form.end() == null) {
            bad(END, "Choose when it ends");
        } else if (form.start() != null && !form.end().isAfter(form.start())) {
            bad(END, "The end must be after the start");
        }
    }

    private void place() {
        String link = form.onlineLink() == null ? "" : TypedText.line(form.onlineLink());
        line(VENUE, form.venue(), false, LONGEST_TITLE, "a place");
        if (whole
                && link.isEmpty()
                && TypedText.line(form.venue() == null ? "" : form.venue()).isEmpty()) {
            bad(VENUE, "Say where it is, or give an online link");
        }
        if (!link.isEmpty() && (link.length() > LONGEST_LINK || !isWebAddress(link))) {
            bad(ONLINE_LINK, "The link must be a web address such as https://meet.example.org/phonics");
        }
    }

    private void leads() {
        if (whole && form.leading().isEmpty()) {
            bad(LEADS, "Choose at least one person who leads it");
        }
    }

    private void places() {
        Integer places = form.capacity();
        if (places == null) {
            if (whole) {
                bad(CAPACITY, "Say how many places there are");
            }
        } else if (places < 1 || places > MOST_PLACES) {
            bad(CAPACITY, "Places must be a number from 1 to %,d".formatted(MOST_PLACES));
        } else if (places < taken) {
            bad(
                    CAPACITY,
                    taken == 1
                            ? "One place is taken, so there must be at least 1"
                            : "%,d places are taken, so there must be at least %,d".formatted(taken, taken));
        }
        number(FAIR_SHARE, form.fairShare(), 1, places == null ? MOST_PLACES : places, "Places for one school");
        if (form.fairShare() != null && form.fairShare() < mostOfOneSchool) {
            bad(
                    FAIR_SHARE,
                    "One school has %,d places already, so it must be at least %,d"
                            .formatted(mostOfOneSchool, mostOfOneSchool));
        }
        number(MINIMUM, form.minimum(), 1, places == null ? MOST_PLACES : places, "The smallest number");
        if (form.minimum() != null && form.minimumBy() == null) {
            bad(MINIMUM_BY, "Choose the day on which you want to be warned");
        }
        if (form.minimum() == null && form.minimumBy() != null) {
            bad(MINIMUM, "Say below which number you want to be warned");
        }
    }

    private void days() {
        notAfter(MINIMUM_BY, form.minimumBy());
        notAfter(BOOKING_OPENS, form.bookingOpens());
        number(CLOSES_DAYS, form.closesDays(), 0, MOST_DAYS, "School days");
        number(CANCEL_DAYS, form.cancelDays(), 0, MOST_DAYS, "School days");
    }

    private void notAfter(String field, @Nullable LocalDate day) {
        if (day != null && form.date() != null && day.isAfter(form.date())) {
            bad(field, "Not after the session itself");
        }
    }

    private void number(String field, @Nullable Integer value, int least, int most, String what) {
        if (value != null && (value < least || value > most)) {
            bad(field, "%s must be a number from %d to %,d".formatted(what, least, most));
        }
    }

    private void line(String field, @Nullable String typed, boolean needed, int longest, String what) {
        String text = typed == null ? "" : TypedText.line(typed);
        if (text.isEmpty()) {
            if (needed) {
                bad(field, "It needs " + what);
            }
        } else if (text.length() > longest) {
            bad(field, "At most %d characters".formatted(longest));
        } else if (TypedText.startsFormula(text)) {
            bad(field, "It can't start with " + text.charAt(0) + ", which a spreadsheet takes for a formula");
        }
    }

    private void bad(String field, String what) {
        problems.putIfAbsent(field, what);
    }

    /** Whether it leads to a page on the web: nothing that a browser would run. */
    public static boolean isWebAddress(String link) {
        return WebAddress.isOne(link);
    }
}
