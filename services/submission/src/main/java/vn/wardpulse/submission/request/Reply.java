package vn.wardpulse.submission.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import vn.wardpulse.model.request.Answer;

/**
 * What a unit answered, as it was answered.
 *
 * @param version from 1
 * @param by sign-in name
 * @param byName what people call them
 */
record Reply(int version, Instant at, @JsonIgnore String by, String byName, List<Answer> answers) {}
