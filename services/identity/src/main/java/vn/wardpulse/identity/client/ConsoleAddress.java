package vn.wardpulse.identity.client;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the console is, for links back to it and for the browser's list of places a form may lead to. */
@Component
public class ConsoleAddress {

    private final ClientSettings settings;

    ConsoleAddress(ClientSettings settings) {
        this.settings = settings;
    }

    public String home() {
        return settings.consoleUrl() + "/";
    }

    /** Scheme, host and port of every address that a sign-in or sign-out may return to. */
    public List<String> origins() {
        return Stream.concat(settings.consoleRedirectUris().stream(), settings.consoleLogoutUris().stream())
                .map(URI::create)
                .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .distinct()
                .toList();
    }
}
