/**
 * Who may open, call and take away what: all routes, answers to requests, services and files that there are, asked by
 * everybody of a small trust, against {@code access-matrix.yaml}.
 */
@NullMarked
package uk.coppice.portal.access.matrix;

import org.jspecify.annotations.NullMarked;
