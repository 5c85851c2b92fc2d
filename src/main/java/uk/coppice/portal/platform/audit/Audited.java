package uk.coppice.portal.platform.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service method through which somebody sees, takes away or changes a confidential thing. Each call that succeeds is
 * written into the audit trail: a change in its own transaction, so that both are kept or neither; a reading before its
 * result is handed over. Nothing of what was read or written is kept there, least of all an answer to a survey.
 *
 * <p>No row comes of a reading that finds nothing (an empty {@code Optional}), of what somebody sees or takes away of
 * themselves, and of what the portal reads for itself at the command line or on its schedule. The same thing seen again
 * within a few minutes is counted at the first row.
 *
 * <p>Expressions are Spring's, over the parameters by name ({@code #person}), {@code #result}, what an {@code Optional}
 * result holds, and beans ({@code @staffHistories}). One that says {@code #result} is worked out after the method, any
 * other before it. They must give no typed text of people: a trail keeps no values.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** {@link Act#SAW}, {@link Act#EXPORTED} or {@link Act#CHANGED}. */
    Act value();

    /** What it is, in a reader's words and the middle of a sentence, at most 80 signs: "staff record", "exit interview". */
    String what();

    /** An expression for the id of the person whom it is about; empty, or null: nobody, or several. */
    String person() default "";

    /** An expression for what a reader knows the thing by (a code, a school's name, a year); empty: nothing. */
    String object() default "";

    /** An expression for whether this call is worth a row, worked out after the method; empty: each is. */
    String when() default "";
}
