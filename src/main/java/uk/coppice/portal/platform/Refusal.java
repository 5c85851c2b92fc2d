package uk.coppice.portal.platform;

/**
 * An action that a rule does not allow. The message is shown as it stands: the rule in the words of the person who
 * asked, then the way out.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String reason) {
        super(reason, null, false, false);
    }

    /** The reason, never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
