package vn.wardpulse.reporting.saved;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.TextFaults;

/** What a request carries; everything may be missing. */
record Wanted(
        @Schema(example = "An toàn thực phẩm theo phường, năm nay") @Nullable
        String name,

        @Nullable String description,

        @Schema(
                description = "Parameters of /api/pivot by their names, each with its values",
                example =
                        "{\"rows\":[\"unit\"],\"columns\":[\"period\"],\"under\":[\"004\"],\"indicator\":[\"FOO-01\"],"
                                + "\"relative\":[\"this-year\"]}")
        @Nullable
        Map<String, @Nullable List<@Nullable String>> query,

        @Schema(
                description = "me: only who saved it; reach: everybody whose reach covers its units",
                allowableValues = {"me", "reach"},
                example = "reach")
        @Nullable
        String audience) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 2_000;
    /** As long as an address can be that everything on the way lets through. */
    static final int LONGEST_QUERY = 8_000;

    String strippedName() {
        return name == null ? "" : name.strip();
    }

    @Nullable
    String strippedDescription() {
        return description == null || description.isBlank() ? null : description.strip();
    }

    Audience readAudience() {
        return audience == null ? Audience.ME : Audience.of(audience).orElse(Audience.ME);
    }

    /** As an address is read: without what is empty, and what stands between commas apart. */
    Map<String, List<String>> readQuery() {
        Map<String, List<String>> read = new TreeMap<>();
        if (query != null) {
            query.forEach((parameter, values) -> {
                List<String> said = values == null
                        ? List.of()
                        : values.stream()
                                .filter(Objects::nonNull)
                                .flatMap(value -> Arrays.stream(value.split(",")))
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList();
                if (!said.isEmpty()) {
                    read.put(parameter, said);
                }
            });
        }
        return read;
    }

    /** What is wrong beside the query itself. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (strippedName().isEmpty()) {
            faults.add(Fault.error("no-name", "name", "Chưa đặt tên. Đặt một tên.", "There is no name. Give one."));
        }
        faults.addAll(TextFaults.of("name", strippedName(), LONGEST_NAME));
        faults.addAll(TextFaults.of("description", strippedDescription(), LONGEST_DESCRIPTION));
        faults.addAll(TextFaults.of("query", readQuery().toString(), LONGEST_QUERY));
        if (audience != null && Audience.of(audience).isEmpty()) {
            faults.add(Fault.error(
                    "unknown-audience",
                    "audience",
                    "Không có “%s”. Dùng một trong: %s.".formatted(audience, Audience.WORDS),
                    "There is no “%s”. Use one of %s.".formatted(audience, Audience.WORDS)));
        }
        return faults;
    }
}
