package vn.wardpulse.reporting.requests;

import java.util.List;

/**
 * What comes of requests, all together and by one thing.
 *
 * @param rows in the order of their keys
 */
record RequestFigures(RequestCounts total, List<RequestGroup> rows) {

    /** @param key a unit, a plan, a request or a month; empty for requests under no plan */
    record RequestGroup(String key, RequestCounts counts) {}
}
