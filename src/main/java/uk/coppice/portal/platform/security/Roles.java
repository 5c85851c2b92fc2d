package uk.coppice.portal.platform.security;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of the roles, for annotations. Which person holds which is decided in the access module alone. Roles that
 * hang on one thing (who leads this session, who mentors this teacher) are no names: the service that looks after the
 * thing asks for them, see {@code access.spi.FollowingRoles}.
 */
public final class Roles {

    /** Anyone with an active post. */
    public static final String STAFF = "STAFF";
    /** A headteacher or deputy, for their own school. */
    public static final String SCHOOL_LEADER = "SCHOOL_LEADER";
    /** The trust's central team: figures for the whole trust, without names. */
    public static final String CENTRAL_TEAM = "CENTRAL_TEAM";
    /** Human resources: posts, leavers and offers of the whole trust. */
    public static final String HR = "HR";
    /** Leads the induction of early career teachers for the trust. */
    public static final String ECT_LEAD = "ECT_LEAD";
    /**
     * Looks after training for the whole trust: sessions, bookings of others, registers, guests, CPD records, term dates.
     * A trust administrator is one as well, so training names this role alone.
     */
    public static final String TRAINING_ADMINISTRATOR = "TRAINING_ADMINISTRATOR";
    /** A trustee: the plan's figures for the whole trust, without names. Need not be staff. */
    public static final String TRUSTEE = "TRUSTEE";
    /** The data protection officer: the audit trail, requests and what is kept how long. Need not be staff. */
    public static final String DATA_PROTECTION_OFFICER = "DATA_PROTECTION_OFFICER";
    /** Runs the portal for the trust. */
    public static final String TRUST_ADMINISTRATOR = "TRUST_ADMINISTRATOR";
    /** The command line on the server itself, and the demo loader. Never given to anyone who signs in. */
    public static final String OPERATOR = "OPERATOR";

    private Roles() {}

    /** These and the roles that follow from them. */
    public static Set<String> withImplied(Set<String> roles) {
        if (!roles.contains(TRUST_ADMINISTRATOR) || roles.contains(TRAINING_ADMINISTRATOR)) {
            return Set.copyOf(roles);
        }
        var all = new HashSet<>(roles);
        all.add(TRAINING_ADMINISTRATOR);
        return Set.copyOf(all);
    }
}
