package vn.wardpulse.reporting.pivots;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import vn.wardpulse.reporting.files.FileTarget;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Tables for whoever has no request of their own: asked for by the parameters of the pivot's address. */
@Component
public class PivotExport {

    /** What a table can be had as. */
    public static final List<String> FORMATS = PivotFiles.FORMATS;

    private static final Set<String> PARAMETERS = parameters();

    private final Pivots pivots;
    private final PivotFiles files;
    private final ConversionService conversion;

    PivotExport(
            Pivots pivots, PivotFiles files, @Qualifier("mvcConversionService") ConversionService conversion) {
        this.pivots = pivots;
        this.files = files;
        this.conversion = conversion;
    }

    private static Set<String> parameters() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(PivotController.Asked.class.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(names::add);
        return names;
    }

    /** @throws Refused with all faults, if the table cannot be laid out so, or is out of reach */
    public void check(MultiValueMap<String, String> query, Scope scope) {
        pivots.of(PivotController.sound(bound(query), scope), scope);
    }

    /** @throws Refused the same, or if there is no such format */
    public void write(MultiValueMap<String, String> query, Scope scope, String format, FileTarget target)
            throws IOException {
        files.write(pivots.of(PivotController.sound(bound(query), scope), scope), format, target);
    }

    /** Bound as the parameters of a request are. */
    private PivotController.Asked bound(MultiValueMap<String, String> query) {
        List<Fault> unknown = query.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .map(PivotExport::unknown)
                .toList();
        DataBinder binder = new DataBinder(null, "query");
        binder.setTargetType(ResolvableType.forClass(PivotController.Asked.class));
        binder.setConversionService(conversion);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                List<String> values = query.get(name);
                return values == null ? null : values.size() == 1 ? values.getFirst() : values.toArray(String[]::new);
            }

            @Override
            public Set<String> getNames() {
                return query.keySet();
            }
        });
        List<Fault> unreadable = binder.getBindingResult().getFieldErrors().stream()
                .map(PivotExport::unreadable)
                .toList();
        if (!unknown.isEmpty() || !unreadable.isEmpty()) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid-query",
                    Stream.concat(unknown.stream(), unreadable.stream())
                            .toList());
        }
        if (!(binder.getTarget() instanceof PivotController.Asked asked)) {
            throw new IllegalStateException("a query that is bound is a query");
        }
        return asked;
    }

    private static Fault unknown(String name) {
        return Fault.error(
                "unknown-parameter",
                name,
                "Không có tham số “%s”. Dùng một trong: %s.".formatted(name, String.join(", ", PARAMETERS)),
                "There is no parameter “%s”. Use one of %s.".formatted(name, String.join(", ", PARAMETERS)));
    }

    private static Fault unreadable(FieldError error) {
        return Fault.error(
                "unreadable-value",
                error.getField(),
                "Không đọc được “%s” của tham số “%s”. Sửa lại.".formatted(error.getRejectedValue(), error.getField()),
                "“%s” cannot be read as “%s”. Correct it.".formatted(error.getRejectedValue(), error.getField()));
    }
}
