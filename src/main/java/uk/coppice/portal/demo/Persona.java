package uk.coppice.portal.demo;

/**
 * Somebody of the demo trust whom a visitor may sign in as.
 *
 * @param staffNo their staff number
 * @param role what they are, for the button
 * @param sentence what one can try as them
 * @param administrator whether they administer the trust's portal
 */
public record Persona(String staffNo, String role, String sentence, boolean administrator) {}
