package vn.wardpulse.console.catalogue;

import java.util.List;

/**
 * What an import does to the tree of units, in words.
 *
 * @param trees how many units there are on the days of the trees
 * @param happenings what happens, day by day
 * @param takenBack what was to happen and will not; empty where there is nothing of that
 * @param endings units that end with nobody to carry on, by kind
 * @param reports which reports are owed more or less
 */
record TreeView(List<Day> trees, List<Day> happenings, String takenBack, List<Endings> endings, List<String> reports) {

    record Day(String day, List<String> said) {}

    /** @param more how many are not listed; empty where all are */
    record Endings(String title, List<Ending> units, String more) {}

    record Ending(String code, String name, String day) {}
}
