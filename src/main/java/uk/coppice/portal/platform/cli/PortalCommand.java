package uk.coppice.portal.platform.cli;

import java.util.concurrent.Callable;

/**
 * A word of the command line, such as {@code import}: a bean with picocli's {@code @Command}. Returns the exit code:
 * 0 done, 1 refused or failed with the reason printed, 2 wrong words.
 */
public interface PortalCommand extends Callable<Integer> {}
