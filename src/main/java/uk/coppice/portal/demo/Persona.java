package uk.coppice.portal.demo;

import java.util.List;

/**
 * Somebody of the demo trust whom a visitor may sign in as.
 *
 * @param staffNo their staff number; empty for somebody who is not staff
 * @param name of somebody who is not staff; else empty
 * @param email the work address of somebody who is not staff; else empty
 * @param role what they are, for the button
 * @param sentence what one can try as them
 * @param grants the roles that they are granted, beside those that follow from their posts
 */
public record Persona(String staffNo, String role, String sentence, List<String> grants, String name, String email) {

    boolean isStaff() {
        return !staffNo.isEmpty();
    }
}
