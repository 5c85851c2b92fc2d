/** The record of processing activities (UK GDPR, article 30), which names every table and column of the database. */
@NullMarked
package uk.coppice.portal.dataprotection.processing;

import org.jspecify.annotations.NullMarked;
