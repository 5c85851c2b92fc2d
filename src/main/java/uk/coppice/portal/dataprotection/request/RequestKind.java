package uk.coppice.portal.dataprotection.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody asks for. */
public enum RequestKind {
    /** Article 16 of the UK GDPR. */
    CORRECTION("Correct something", "correction", "Something kept of you is wrong or not complete."),
    /** Article 15. */
    ACCESS("See what is kept of me", "copy of data", "A copy of what is kept of you."),
    /** Article 17. */
    ERASURE("Erase my data", "erasure", "What is kept of you, or a part of it, should be deleted."),
    /** Article 21. */
    OBJECTION("Object", "objection", "Something should not be done with your data."),
    /** Article 18. */
    RESTRICTION("Restrict the use", "restriction", "Your data should be kept and not used for a time."),
    /** Section 164A of the Data Protection Act 2018. */
    COMPLAINT("Complain", "complaint", "Your data was not handled as it should be.");

    private final String verb;
    private final String noun;
    private final String meaning;

    RequestKind(String verb, String noun, String meaning) {
        this.verb = verb;
        this.noun = noun;
        this.meaning = meaning;
    }

    /** As somebody who asks reads it. */
    public String verb() {
        return verb;
    }

    /** In the middle of a sentence. */
    public String noun() {
        return noun;
    }

    /** A sentence on what it is for. */
    public String meaning() {
        return meaning;
    }

    /** At the start of a line. */
    public String title() {
        return noun.substring(0, 1).toUpperCase(Locale.UK) + noun.substring(1);
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. */
    public static Optional<RequestKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
