/**
 * What people ask about their data, and complaints: the clocks of the law, who sees to it, and the way in for people
 * without an account.
 */
@NullMarked
package uk.coppice.portal.dataprotection.request;

import org.jspecify.annotations.NullMarked;
