/**
 * Journeys through the packaged portal in a headless Chromium, on a phone and on a desktop: {@link
 * uk.coppice.portal.journey.PortalProcess} runs what is in the jar, {@link uk.coppice.portal.journey.Visitor} is somebody
 * with a browser, who complains of what no page should do. They want {@code target/portal.jar}, so they run apart:
 * {@code ./portal test --browser}. Pictures of the pages lie in {@code target/screenshots}, what the portal said in
 * {@link Stage#lane}.
 */
@NullMarked
package uk.coppice.portal.journey;

import org.jspecify.annotations.NullMarked;
