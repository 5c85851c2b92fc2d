package uk.coppice.portal.dataprotection.erasure;

import java.util.List;
import uk.coppice.portal.people.erasure.Eraser;
import uk.coppice.portal.people.spi.PersonErasure.Holding;
import uk.coppice.portal.people.spi.PersonErasure.Kind;
import uk.coppice.portal.people.spi.PersonErasure.Known;

/**
 * What erasing somebody would do.
 *
 * @param who staff number or email beside the name; typed again to confirm
 * @param lines what goes, what is emptied and what stays
 * @param holdings what stands in the way; none when they can be erased now
 * @param nameShared whether somebody else has the name, so that texts of others that mention it stay as they are
 */
public record ErasureOutlook(
        Kind kind, Known who, List<Eraser.Line> lines, List<Holding> holdings, boolean nameShared) {}
