package uk.coppice.portal.people.spi;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that hangs on people's posts, so is looked at before and after they change: a bean of the module that keeps it. */
@FunctionalInterface
public interface PostWatch {

    /**
     * Looks before posts change, within the transaction that changes them.
     *
     * @param person whose, with their row held: what is looked at stays as it is until the transaction ends; null: those of
     *     many, by a file
     * @return asked again once they have changed: what would be lost by it, in whole sentences with the way out; empty:
     *     nothing
     */
    Supplier<Optional<String>> before(@Nullable Long person);
}
