/** Taking registers: who was there, and when a session becomes delivered. */
@NullMarked
@NamedInterface("register")
package uk.coppice.portal.training.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
