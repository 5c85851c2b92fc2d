/** The plan's measures that read the tables of inquiries: each a formula over plain data, and a bean that loads it. */
@NullMarked
package uk.coppice.portal.improvement.inquiry.measure;

import org.jspecify.annotations.NullMarked;
