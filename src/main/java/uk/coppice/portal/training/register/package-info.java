/** Taking registers, also without a connection: who was there, who marked it when, and when a session becomes delivered. */
@NullMarked
@NamedInterface("register")
package uk.coppice.portal.training.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
