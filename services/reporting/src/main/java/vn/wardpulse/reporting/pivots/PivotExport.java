package vn.wardpulse.reporting.pivots;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Tables for whoever has no request of their own: asked for by the parameters of the pivot's address. */
@Component
public class PivotExport {

    /** What a table can be had as. */
    public static final List<String> FORMATS = PivotFiles.FORMATS;

    private final Questions questions;
    private final Pivots pivots;
    private final PivotFiles files;

    PivotExport(Questions questions, Pivots pivots, PivotFiles files) {
        this.questions = questions;
        this.pivots = pivots;
        this.files = files;
    }

    /** @throws Refused with all faults, if the table cannot be laid out so, or is out of reach */
    public void check(MultiValueMap<String, String> query, Scope scope) {
        pivots.of(questions.sound(questions.asked(query), scope), scope);
    }

    /**
     * @param reader in whose name it is made
     * @throws Refused the same, or if there is no such format
     */
    public void write(MultiValueMap<String, String> query, Scope scope, Reader reader, String format, FileTarget target)
            throws IOException {
        Pivot pivot = pivots.of(questions.sound(questions.asked(query), scope), scope);
        files.write(new PivotFiles.Order(pivot, scope, reader, text(query)), format, target);
    }

    private static String text(MultiValueMap<String, String> query) {
        return query.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> parameter.getKey() + "=" + value))
                .collect(Collectors.joining("&"));
    }
}
