package vn.wardpulse.reporting.projection;

import java.util.Map;

/**
 * The topics as they are now, and the generation that is read from them.
 *
 * @param generation its number
 * @param topicIds identity of each topic, by name; a topic made anew has another
 * @param partitions of the topics of views, all together
 */
record Reading(int generation, Map<String, String> topicIds, int partitions) {

    Reading {
        topicIds = Map.copyOf(topicIds);
    }

    String id(String topic) {
        String id = topicIds.get(topic);
        if (id == null) {
            throw new IllegalArgumentException("topic %s is not read here".formatted(topic));
        }
        return id;
    }
}
