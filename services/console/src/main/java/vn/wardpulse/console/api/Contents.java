package vn.wardpulse.console.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * What is filled in.
 *
 * @param narrative the report in words; empty where there is none, null where nothing is said of it, so that it stays
 */
public record Contents(
        List<ReportedFigure> figures, @Nullable String narrative) {

    /** As requests carry it, together with what else they say. */
    Map<String, Object> with(Map<String, Object> said) {
        Map<String, Object> body = new LinkedHashMap<>(said);
        body.put("figures", figures);
        if (narrative != null) {
            body.put("narrative", narrative);
        }
        return body;
    }
}
