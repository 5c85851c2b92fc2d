package uk.coppice.portal.dataprotection.request;

import org.jspecify.annotations.Nullable;
import uk.coppice.portal.platform.Refusal;
import uk.coppice.portal.platform.TypedText;

/**
 * What somebody writes who asks for something.
 *
 * @param section key of the part of the data that it is about; null: none named
 * @param words what it is about, 1 to {@value #LONGEST} characters; a copy of data needs none
 * @param wanted for a correction: what it should say; may be empty
 */
public record RequestForm(RequestKind kind, @Nullable String section, String words, String wanted) {

    /** How much can be written. */
    public static final int LONGEST = 4000;

    /**
     * The form as it is kept.
     *
     * @throws Refusal naming what is missing
     */
    RequestForm checked() {
        String text = TypedText.lines(words);
        if (text.isEmpty() && kind != RequestKind.ACCESS) {
            throw new Refusal("Write what it is about, in your own words.");
        }
        String should = TypedText.lines(wanted);
        if (text.length() > LONGEST || should.length() > LONGEST) {
            throw new Refusal("At most " + LONGEST + " characters. Say the most important here; you can send the rest "
                    + "when somebody asks.");
        }
        String about = section == null || !section.matches("[a-z_]{1,20}\\.[a-z_]{1,39}") ? null : section;
        return new RequestForm(kind, about, text, should);
    }
}
