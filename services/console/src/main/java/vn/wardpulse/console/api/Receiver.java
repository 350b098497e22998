package vn.wardpulse.console.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;

/** Whoever takes a file as it comes from a room. */
@FunctionalInterface
public interface Receiver {

    void receive(HttpHeaders headers, InputStream content) throws IOException;
}
