/**
 * Free text of surveys: read by an administrator, who lets it through or holds it back, before anybody else sees any of it.
 * Nothing here says who wrote what, when, or in which order.
 */
@NullMarked
package uk.coppice.portal.survey.comments;

import org.jspecify.annotations.NullMarked;
