package uk.coppice.portal.platform.ui;

/** A page that stands in the menu of some of those who may open it only, such as those with something to decide there. */
public interface MenuCondition {

    /** The page's route, without a slash in front. */
    String route();

    /** Whether it stands in the current person's menu. */
    boolean shown();
}
