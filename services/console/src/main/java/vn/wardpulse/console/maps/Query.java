package vn.wardpulse.console.maps;

import java.util.Map;
import java.util.stream.Collectors;

/** What an address goes on with; codes and fixed words alone, none of which needs escaping. */
final class Query {

    private Query() {}

    static String of(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }
}
