package uk.coppice.portal.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is not signed in, in words for the person at the browser: what is so, then the way out. */
public enum SignInRefusal {
    NO_RECORD(
            "The staff portal is for staff",
            "You have not been signed in, and nothing about you was kept. No member of staff in post has your account’s "
                    + "email as their work email. Pupils, governors and guests need no account here.",
            "If you work for the trust, ask your school office to check the work email in your staff record."),
    LEFT(
            "Your access has ended",
            "You are not signed in. Access ends on the day after the last day in post; for trustees and others who are "
                    + "not staff, on the day after their role ends.",
            "If you are still in post, or start again, ask your school office to check the dates in your staff record."),
    TWO_RECORDS(
            "Two staff records have your email",
            "You are not signed in, because the portal cannot tell which record is yours. Whoever runs it sees this now.",
            "Try again once the records have been put right."),
    RECORD_TAKEN(
            "Your staff record belongs to another account",
            "You are not signed in. Somebody has signed in with another account as the member of staff who has your "
                    + "email. Whoever runs the portal sees this now.",
            "If you have two school accounts, use the one that you used first."),
    WRONG_ACCOUNT(
            "That is not an account of the trust",
            "You are not signed in. Personal accounts, accounts of other organisations and guests of the trust’s own "
                    + "cannot be used here.",
            "Use your school account, the one that you use for email."),
    UNVERIFIED(
            "Your account’s email is not confirmed",
            "You are not signed in. The first time, the portal finds your staff record by your work email, and your "
                    + "account does not say that the email is truly yours.",
            "Ask whoever looks after your school’s accounts."),
    UNREACHABLE(
            "The sign-in service does not answer",
            "You are not signed in. The portal itself works, but the service that checks your school account is slow or "
                    + "out of reach.",
            "Try again in a few minutes."),
    FAILED(
            "That sign-in did not work",
            "You are not signed in. It took too long, was started in another tab, or the answer of the sign-in service "
                    + "could not be trusted.",
            "Start again.");

    private final String heading;
    private final String words;
    private final String way;

    SignInRefusal(String heading, String words, String way) {
        this.heading = heading;
        this.words = words;
        this.way = way;
    }

    /** The heading of the page. */
    public String heading() {
        return heading;
    }

    /** What is so now. */
    public String words() {
        return words;
    }

    /** What to do. */
    public String way() {
        return way;
    }

    /** How it stands in an address: {@code no-record}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal of an address; empty for any other text. */
    public static Optional<SignInRefusal> of(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst();
    }
}
