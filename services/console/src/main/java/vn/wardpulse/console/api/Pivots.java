package vn.wardpulse.console.api;

import java.net.URI;
import org.springframework.stereotype.Component;
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
        room.stream(
                access, at -> address(access, at.queryParam("format", format), "/api/pivot/export", asked), receiver);
    }

    private static URI address(Access access, UriBuilder at, String path, MultiValueMap<String, String> asked) {
        return Reporting.asked(access, at).path(path).queryParams(asked).build();
    }
}
