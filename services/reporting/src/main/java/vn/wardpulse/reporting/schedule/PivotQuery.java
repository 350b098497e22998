package vn.wardpulse.reporting.schedule;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.wardpulse.model.Period;
import vn.wardpulse.reporting.figures.Relative;

/** The parameters of a pivot, as its address has them. */
record PivotQuery(MultiValueMap<String, String> parameters) {

    private static final String RELATIVE = "relative";
    private static final Set<String> OF_PERIODS = Set.of("period", "from", "to");

    /** @throws IllegalArgumentException if it is not written as an address is */
    static PivotQuery read(String text) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        String query = text.strip();
        Arrays.stream((query.startsWith("?") ? query.substring(1) : query).split("&"))
                .filter(part -> !part.isBlank())
                .forEach(part -> {
                    int equals = part.indexOf('=');
                    String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
                    if (!value.isEmpty()) {
                        parameters.add(decoded(part.substring(0, equals)), value);
                    }
                });
        return new PivotQuery(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** With periods by name wherever they are relative. What is neither stays, for the pivot to say so. */
    MultiValueMap<String, String> on(LocalDate day, @Nullable Period due) {
        MultiValueMap<String, String> settled = new LinkedMultiValueMap<>();
        parameters.forEach((name, values) -> settled.put(
                name,
                OF_PERIODS.contains(name)
                        ? values.stream().map(value -> named(value, day, due)).toList()
                        : List.copyOf(values)));
        span(day).ifPresent(span -> {
            settled.remove(RELATIVE);
            settled.set("from", span.from().toString());
            settled.set("to", span.to().toString());
        });
        return settled;
    }

    /** Of the day on which it was due, though it may be run later. Beside a stated span the pivot refuses it. */
    private Optional<Relative.Span> span(LocalDate day) {
        return parameters.containsKey("from") || parameters.containsKey("to")
                ? Optional.empty()
                : Optional.ofNullable(parameters.getFirst(RELATIVE))
                        .flatMap(Relative::of)
                        .map(relative -> relative.on(day));
    }

    private static String named(String listed, LocalDate day, @Nullable Period due) {
        return Arrays.stream(listed.split(","))
                .map(word -> RelativePeriod.read(word, day, due)
                        .map(Period::toString)
                        .orElse(word))
                .collect(Collectors.joining(","));
    }
}
