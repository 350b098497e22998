package vn.wardpulse.testing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a room answered.
 *
 * @param body where it is no JSON, an object with it as {@code text}
 * @param etag of the answer, or {@code none}
 */
public record Answer(int status, JsonNode body, String etag) {

    /** The codes of everything that is wrong. */
    public List<String> codes() {
        return faults("code");
    }

    /** One part of everything that is wrong, {@code where} or {@code vi}. */
    public List<String> faults(String part) {
        return body.path("faults")
                .valueStream()
                .map(fault -> fault.path(part).asString())
                .toList();
    }

    public String at(String pointer) {
        return body.at(pointer).asString();
    }
}
