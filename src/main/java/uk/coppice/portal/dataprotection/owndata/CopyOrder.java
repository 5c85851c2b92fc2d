package uk.coppice.portal.dataprotection.owndata;

/**
 * A copy that somebody of the trust makes for a person who asked.
 *
 * @param subject whom it is about
 * @param askedBy who asked, and how: 'herself, by letter of 3 March'
 * @param identityChecked how it was made sure that they are who they say
 * @param ownWords whether they asked for what is kept for them alone too, knowing who prepares the copy
 */
public record CopyOrder(CopySubject subject, String askedBy, String identityChecked, boolean ownWords) {}
