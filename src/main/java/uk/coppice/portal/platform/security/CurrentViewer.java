package uk.coppice.portal.platform.security;

/** Tells modules that stand below access who is asking. */
@FunctionalInterface
public interface CurrentViewer {

    /**
     * The person signed in.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is
     */
    Viewer get();
}
