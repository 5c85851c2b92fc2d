package uk.coppice.portal.access.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the trail is kept.
 *
 * @param keep months, from 6 to 84. Below six months it could not tell of a misuse that is found out late (the National
 *     Cyber Security Centre asks for at least six months of logs); 36 let a complaint about somebody's look at a record be
 *     answered within three school years. Longer would keep a record of staff for no reason
 */
@ConfigurationProperties("portal.audit")
record TrailSettings(@DefaultValue("36") int keep) {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 84;

    TrailSettings {
        if (keep < SHORTEST || keep > LONGEST) {
            throw new IllegalArgumentException(
                    "portal.audit.keep is a number of months from " + SHORTEST + " to " + LONGEST + ", not " + keep);
        }
    }
}
