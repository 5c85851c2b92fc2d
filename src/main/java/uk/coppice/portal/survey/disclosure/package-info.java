/**
 * Decides which figures of a closed survey may be shown, so that nobody can be found in them, neither in one figure nor by
 * taking figures from each other. Plain functions of plain counts: no database, no clock, no framework.
 *
 * <p>What somebody outside can work out is exact here. There are at most two cuts, so every figure shown is a row or
 * column total of one table, in which people of unshown groups are poured into one row or column. Such a table is a
 * network: what it leaves open is found by pushing flow around its cycles, in whole numbers (the totals of a two-way
 * table are totally unimodular), and includes what follows from no count being negative.
 *
 * <p>Years: a comparison of two years is two figures of the same group that each year shows on its own, and nothing else
 * ({@link uk.coppice.portal.survey.disclosure.Change}). Answers of different years are different unknowns, and no figure
 * adds over years; so whoever puts all years into one system has one system a year beside the other, and what is withheld
 * in one of them is found by none. Tests solve it over years and cuts together. A group that is withheld in either year is
 * not compared, in the words in which one is told of that did not exist then.
 *
 * <p>Not hidden: that everybody answered, when the whole trust's response says so; what the whole trust's figure says of
 * everybody; what members of a group tell each other; and what somebody concludes who takes it for granted that nobody
 * changed their mind between two years.
 */
@NullMarked
@NamedInterface("disclosure")
package uk.coppice.portal.survey.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
