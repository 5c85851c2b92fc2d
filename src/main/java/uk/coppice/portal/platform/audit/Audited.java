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
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    Act value();

    /** What it is, in a reader's words and the middle of a sentence: "staff record", "exit interview". */
    String what();

    /** A Spring expression over the method's parameters for the id of the person whom it is about; empty: nobody. */
    String person() default "";

    /** A Spring expression for what a reader knows the thing by (a code, a school's name, a year); empty: nothing. */
    String object() default "";
}
