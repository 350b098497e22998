package vn.wardpulse.reporting.projection;

import java.util.Map;
import vn.wardpulse.model.wire.Topics;

/**
 * Topics as they are now, and what is made of them: the views of one generation, or all that stands beside the views.
 *
 * @param number of the rows that are made; 0 where there are none of a generation's
 * @param rollup the generation of the roll-up that the views are of; 0 for what stands beside them
 * @param topicIds identity of each topic, by name; a topic made anew has another
 */
record Reading(int number, int rollup, Map<String, String> topicIds) {

    /** What stands beside the views. */
    static Reading ofTheLog(Map<String, String> topicIds) {
        return new Reading(0, 0, topicIds);
    }

    Reading {
        topicIds = Map.copyOf(topicIds);
    }

    boolean isOfViews() {
        return rollup > 0;
    }

    /** The topic by which a table knows it: the first generation's. */
    String table(String topic) {
        return isOfViews() && topic.equals(Topics.unitPeriods(rollup).name())
                ? Topics.UNIT_PERIODS.name()
                : isOfViews() && topic.equals(Topics.standings(rollup).name()) ? Topics.STANDINGS.name() : topic;
    }

    String id(String topic) {
        String id = topicIds.get(topic);
        if (id == null) {
            throw new IllegalArgumentException("topic %s is not read here".formatted(topic));
        }
        return id;
    }
}
