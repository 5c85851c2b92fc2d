/** What each school wants of its staff's bookings: cover limit, approval, deputy, line managers. */
@NullMarked
@NamedInterface("policy")
package uk.coppice.portal.training.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
