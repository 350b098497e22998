package vn.wardpulse.reporting.schedule;

import java.util.List;

/**
 * What is made, as what, when and for whom.
 *
 * @param formats a file of its own for each
 */
record Plan(String name, What what, List<String> formats, When when, Destinations to) {

    Plan {
        formats = List.copyOf(formats);
    }
}
