package vn.wardpulse.console.api;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriBuilder;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;

/** Reporting's figures, laid out. */
@Component
public class Pivots {

    private final Room room;

    Pivots(ConsoleSettings settings) {
        URI url = settings.reportingUrl();
        this.room = new Room("reporting", url);
    }

    /** @throws RoomRefused with all faults, where what is asked for is not sound */
    public Pivot of(Access access, MultiValueMap<String, String> asked) {
        return room.get(access, at -> address(access, at, "/api/pivot", asked), Pivot.class);
    }

    public void export(Access access, MultiValueMap<String, String> asked, String format, Receiver receiver) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>(asked);
        query.set("format", format);
        room.stream(access, at -> address(access, at, "/api/pivot/export", query), receiver);
    }

    private static URI address(Access access, UriBuilder at, String path, MultiValueMap<String, String> asked) {
        // As variables: what was typed may have braces in it.
        Map<String, String> typed = new HashMap<>();
        UriBuilder address = Reporting.asked(access, at).path(path);
        asked.forEach((name, values) -> {
            for (String value : values) {
                String variable = name + typed.size();
                typed.put(variable, value);
                address.queryParam(name, "{" + variable + "}");
            }
        });
        return address.build(typed);
    }
}
