package vn.wardpulse.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.topics.TopicSetup;

/**
 * The country's year frozen, proved and written in every format by a reporting room with the heap of the demonstration, while
 * corrections go on coming in: how long it takes, what it holds, and how fresh the live figures stay meanwhile.
 */
final class FrozenCountry {

    private static final int HEAP = 288;
    private static final int CATCHING_UP = 1_024;
    private static final int PER_SECOND = 10;
    private static final List<String> FORMATS = List.of(
            "json",
            "csv",
            "csv-facts",
            "csv-excel",
            "xlsx",
            "ods",
            "parquet",
            "parquet-facts",
            "sdmx-csv",
            "sdmx-structure",
            "pdf");

    private final Path data;
    private final NationalYear year;
    private final int seconds;
    private final PrintStream out;
    private final String token = TestTokens.shared().person("bench", NationalPlan.COUNTRY.value(), "analyst");

    /** @param seconds how long corrections come in while nothing else is done */
    FrozenCountry(Path data, NationalYear year, int seconds, PrintStream out) {
        this.data = data;
        this.year = year;
        this.seconds = seconds;
        this.out = out;
    }

    void run() throws IOException, InterruptedException, SQLException {
        out.printf(
                Locale.ROOT,
                "%nSnapshot: %,d wards, %,d facts, %,d cells; reporting with a heap of %d MB, %d corrections/s%n",
                year.wards(),
                year.facts(),
                year.cells(),
                HEAP,
                PER_SECOND);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("database"), 0);
                EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), 0, 0)) {
            TopicSetup.ensure(broker.bootstrapServers(), 1);
            RawBroker raw = new RawBroker(broker.bootstrapServers());
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            year.catalogue(year.year()).forEach(event -> records.add(Records.of(event)));
            year.reports((ReportEvent event) -> records.add(Records.of(Topics.REPORTS, event)));
            raw.produce(Topics.REPORTS.name(), records);
            records.clear();
            DatabaseAccess access = database.room("reporting");
            // Catching up with a whole year at once is another matter, and takes more room.
            ReportingProcess catching =
                    ReportingProcess.start(broker, access, data.resolve("catching-up"), CATCHING_UP);
            try (NationalRooms rooms = NationalRooms.apart(broker, access, data.resolve("rollup"), catching)) {
                rooms.awaitComplete(List.of(year), System.nanoTime());
                catching.close();
                try (ReportingProcess reporting =
                                ReportingProcess.start(broker, access, data.resolve("reporting"), HEAP);
                        KafkaProducer<byte[], byte[]> producer = raw.producer();
                        HttpClient http = HttpClient.newHttpClient()) {
                    measure(reporting, new NationalLoad(year, rooms.views(), out), producer, http);
                }
            }
        }
    }

    private void measure(
            ReportingProcess reporting, NationalLoad load, KafkaProducer<byte[], byte[]> producer, HttpClient http)
            throws IOException, InterruptedException, SQLException {
        load.correct(producer, PER_SECOND, PER_SECOND * Math.min(seconds, 20));
        Percentiles without = load.correct(producer, PER_SECOND, PER_SECOND * seconds);
        if (without == null) {
            throw new IllegalStateException("corrections did not all arrive");
        }
        out.printf(Locale.ROOT, "  live, nothing else done         %s%n", without);

        JsonNode frozen = besides(
                "freeze",
                reporting,
                load,
                producer,
                without,
                () -> work(
                        http,
                        reporting,
                        "/api/snapshots",
                        "{\"name\":\"%d\",\"unit\":\"%s\",\"periods\":[\"%d\"]}"
                                .formatted(year.year(), NationalPlan.COUNTRY, year.year())));
        int number = frozen.path("number").asInt();
        JsonNode snapshot = json(http, reporting, "/api/snapshots/" + number);
        out.println("  frozen: " + snapshot.at("/manifest/counts"));
        JsonNode proof = besides(
                "proof",
                reporting,
                load,
                producer,
                without,
                () -> work(http, reporting, "/api/snapshots/%d/proof".formatted(number), ""));
        out.println("  proved: the log gives the same, byte for byte: " + proof.at("/outcome/proof/log"));
        for (String format : FORMATS) {
            long[] bytes = {0};
            besides("export " + format, reporting, load, producer, without, () -> {
                bytes[0] = fetch(http, reporting, "/api/snapshots/%d/export?format=%s".formatted(number, format));
                return Wire.mapper().createObjectNode();
            });
            out.printf(Locale.ROOT, "    %,d MB%n", Math.ceilDiv(bytes[0], 1_000_000L));
        }
    }

    /** Does it while corrections come in, as many as there are left, and says what that did to them. */
    private JsonNode besides(
            String what,
            ReportingProcess reporting,
            NationalLoad load,
            KafkaProducer<byte[], byte[]> producer,
            Percentiles without,
            Callable<JsonNode> task)
            throws IOException, InterruptedException, SQLException {
        int collected = reporting.collected();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            long start = System.nanoTime();
            long[] end = {0};
            Future<JsonNode> done = beside.submit(() -> {
                JsonNode answer = task.call();
                end[0] = System.nanoTime();
                return answer;
            });
            long[] took = {};
            // What is left has to do for everything that comes after.
            while (!done.isDone() && load.left() > 3 * PER_SECOND && took.length < 1_000) {
                Percentiles some = load.correct(producer, PER_SECOND, 3 * PER_SECOND);
                if (some != null) {
                    long[] more = Arrays.copyOf(took, took.length + some.count());
                    System.arraycopy(some.sorted(), 0, more, took.length, some.count());
                    took = more;
                }
            }
            JsonNode answer = done.get();
            Percentiles meanwhile = Percentiles.of(took);
            out.printf(
                    Locale.ROOT,
                    "  %-21s %7.1f s   heap after collection %3d MB   %s%n",
                    what,
                    (end[0] - start) / 1e9,
                    reporting.mostUsed(collected),
                    took.length == 0
                            ? "no corrections were left to come in"
                            : String.format(
                                    Locale.ROOT,
                                    "live meanwhile %s   %.2f × / %.2f × (p50 / p99)",
                                    meanwhile,
                                    meanwhile.millis(50) / without.millis(50),
                                    meanwhile.millis(99) / without.millis(99)));
            return answer;
        } catch (ExecutionException e) {
            throw new IllegalStateException(what + " failed", e);
        }
    }

    /** Has work taken in, or done at once where it is small, and returns it when it is done. */
    private JsonNode work(HttpClient http, ReportingProcess reporting, String address, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(reporting, address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(
                    "%s was answered with %d: %s".formatted(address, answer.statusCode(), answer.body()));
        }
        int id = Wire.mapper().readTree(answer.body()).path("id").asInt();
        while (true) {
            JsonNode work = json(http, reporting, "/api/snapshots/work/" + id);
            switch (work.path("state").asString()) {
                case "done" -> {
                    return work;
                }
                case "failed", "cancelled" -> throw new IllegalStateException(work.toString());
                default -> LockSupport.parkNanos(500_000_000);
            }
        }
    }

    private JsonNode json(HttpClient http, ReportingProcess reporting, String address)
            throws IOException, InterruptedException {
        return Wire.mapper()
                .readTree(http.send(request(reporting, address).build(), BodyHandlers.ofString())
                        .body());
    }

    private long fetch(HttpClient http, ReportingProcess reporting, String address)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = http.send(request(reporting, address).build(), BodyHandlers.ofInputStream());
        try (InputStream in = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s was answered with %d".formatted(address, answer.statusCode()));
            }
            long bytes = 0;
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }

    private HttpRequest.Builder request(ReportingProcess reporting, String address) {
        return HttpRequest.newBuilder(URI.create(reporting.address() + address))
                .header("Authorization", "Bearer " + token);
    }
}
