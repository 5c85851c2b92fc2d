/** The providers that staff sign in with, and which of their accounts may come in. {@code TokenRules} is a function of plain data. */
@NullMarked
package uk.coppice.portal.access.provider;

import org.jspecify.annotations.NullMarked;
