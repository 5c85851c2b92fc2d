package uk.coppice.portal.people.directory;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is typed of a person.
 *
 * @param email the work address; null or blank: none
 * @param trn the teacher reference number, seven digits; null or blank: none
 */
public record PersonFacts(
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String trn) implements Serializable {}
