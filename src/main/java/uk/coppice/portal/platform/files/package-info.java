/**
 * Files that people take away: print pages as PDF, and cells of a spreadsheet that no spreadsheet mistakes; files
 * that people send, looked at before they are kept.
 */
@NullMarked
package uk.coppice.portal.platform.files;

import org.jspecify.annotations.NullMarked;
