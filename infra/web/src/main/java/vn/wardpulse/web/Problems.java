package vn.wardpulse.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers that say what is wrong: RFC 9457 problem details, with all faults at once and in both languages. */
public final class Problems {

    private Problems() {}

    /**
     * @param kind stable name of the kind of problem; becomes the last part of its type
     * @param faults everything that is wrong, at least one
     */
    public static ProblemDetail detail(HttpStatus status, String kind, List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a problem has at least one fault");
        }
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:wardpulse:problem:" + kind));
        problem.setTitle(status.getReasonPhrase());
        problem.setDetail(
                faults.getFirst().vi() + (faults.size() > 1 ? " (và %d lỗi khác)".formatted(faults.size() - 1) : ""));
        problem.setProperty("faults", faults);
        return problem;
    }

    public static ResponseEntity<Object> answer(HttpStatus status, String kind, List<Fault> faults) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, kind, faults));
    }

    public static ResponseEntity<Object> answer(HttpStatus status, Fault fault) {
        return answer(status, fault.code(), List.of(fault));
    }
}
