package vn.wardpulse.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;

/** Reads the stream as a browser does. */
final class StreamReader implements AutoCloseable {

    /**
     * What came; the name is "end" when the stream was closed by the other side.
     *
     * @param id that a reader who lost the connection now would name
     * @param named whether it came with this event, which ends what was told together
     */
    record Event(long id, boolean named, String name, JsonNode data) {}

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile long lastEventId = -1;

    private StreamReader(HttpResponse<InputStream> response) {
        this.response = response;
    }

    static StreamReader open(Api api, String path, String... headers) throws IOException, InterruptedException {
        StreamReader reader = new StreamReader(Api.HTTP.send(api.request(path, headers), BodyHandlers.ofInputStream()));
        Thread.ofVirtual().start(reader::read);
        return reader;
    }

    int status() {
        return response.statusCode();
    }

    long lastEventId() {
        return lastEventId;
    }

    /** The next event of this kind; others are passed over. */
    Event next(Predicate<Event> wanted) throws InterruptedException {
        Event event = events.poll(30, TimeUnit.SECONDS);
        while (event != null && !wanted.test(event)) {
            event = events.poll(30, TimeUnit.SECONDS);
        }
        if (event == null) {
            throw new AssertionError("nothing came");
        }
        return event;
    }

    /** What waits now. */
    List<Event> waiting() {
        List<Event> waiting = new ArrayList<>();
        events.drainTo(waiting);
        return waiting;
    }

    private void read() {
        long id = -1;
        boolean named = false;
        String name = "message";
        String data = "";
        try (Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                    named = true;
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id, named, name, Wire.mapper().readTree(data)));
                    }
                    // After the event is there: whoever waits for the id takes it to be.
                    lastEventId = id;
                    named = false;
                    name = "message";
                    data = "";
                }
            }
        }
        events.add(new Event(id, true, "end", Wire.mapper().createObjectNode()));
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
