package uk.coppice.portal.notification.news;

import uk.coppice.portal.people.spi.PersonalNews;

/**
 * News that waits.
 *
 * @param id its id, of which its Message-ID is made
 * @param news what is told to whom
 * @param tries how often it was tried
 */
record NewsMail(long id, PersonalNews news, int tries) {}
