package uk.coppice.portal.platform.security;

/** Codes that people read from paper or a screen and type. */
public final class TypedCode {

    /** The 31 letters and digits that are not taken for one another: no 0 and O, no 1, I and L. */
    public static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private TypedCode() {}
}
