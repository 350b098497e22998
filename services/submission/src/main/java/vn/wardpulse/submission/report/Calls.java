package vn.wardpulse.submission.report;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.web.IfMatch;
import vn.wardpulse.web.Reader;

/** Reads from a request who asks for what, what they have seen, and under which key they would ask again. */
@Component
class Calls {

    static final String KEY = "Idempotency-Key";

    private final JsonMapper json;

    Calls(JsonMapper json) {
        this.json = json;
    }

    Call of(
            Reader reader,
            Obligation obligation,
            @Nullable String seen,
            @Nullable String key,
            HttpServletRequest request,
            @Nullable Object body) {
        return new Call(
                reader,
                obligation,
                IfMatch.revision(seen),
                Bodies.key(key),
                request.getRequestURI() + "\n" + json.writeValueAsString(body));
    }

    /** One that is simply made again if it fails, and only on what was seen. */
    Call unrepeated(Reader reader, Obligation obligation, @Nullable String seen) {
        return new Call(reader, obligation, IfMatch.revision(IfMatch.demanded(seen)), null, "");
    }
}
