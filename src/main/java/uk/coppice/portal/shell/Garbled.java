package uk.coppice.portal.shell;

/** Tells what somebody wrote by hand and sent in the place of a page from what went wrong in the portal. */
final class Garbled {

    private static final String OURS = "uk.coppice.";
    /** Where Vaadin reads what a page says, before any of the portal's own code hears of it. */
    private static final String READS = "com.vaadin.flow.server.communication.ServerRpcHandler";

    private static final String UNDERSTANDS = "com.vaadin.flow.server.communication.rpc.";

    private Garbled() {}

    /** Whether a message could not even be understood: nothing of the portal had a part in the problem or its causes. */
    static boolean message(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (!whileReading(cause)) {
                return false;
            }
        }
        return true;
    }

    private static boolean whileReading(Throwable problem) {
        for (var frame : problem.getStackTrace()) {
            String where = frame.getClassName();
            if (where.startsWith(OURS)) {
                return false;
            }
            if (where.startsWith(READS) || where.startsWith(UNDERSTANDS)) {
                return true;
            }
        }
        return false;
    }
}
