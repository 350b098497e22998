package vn.wardpulse.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;

/** Reporting in a process of its own, whose heap is bounded and watched. */
record ReportingProcess(Process process, URI address, Path collections) implements Closeable {

    private static final int PORT = 18_690;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    /**
     * Returns when it answers.
     *
     * @param heap in megabytes
     */
    static ReportingProcess start(EmbeddedBroker broker, DatabaseAccess access, Path data, int heap)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path collections = data.resolve("collections.log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx%dm".formatted(heap),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections,
                "-cp",
                System.getProperty("java.class.path"),
                "vn.wardpulse.reporting.ReportingApplication",
                "--server.port=" + PORT,
                "--wardpulse.reporting.snapshots.key-secret=of-a-benchmark-and-nothing-else"));
        command.addAll(NationalRooms.common("reporting", broker));
        command.addAll(NationalRooms.database(access));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("reporting.log").toFile())
                .start();
        ReportingProcess started = new ReportingProcess(process, URI.create("http://localhost:" + PORT), collections);
        started.awaitAnswer(data.resolve("reporting.log"));
        return started;
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST;
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest alive = HttpRequest.newBuilder(address.resolve("/actuator/health/liveness"))
                    .build();
            while (true) {
                try {
                    if (http.send(alive, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // It is not up yet.
                }
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("reporting does not answer: " + Files.readString(log));
                }
                LockSupport.parkNanos(250_000_000);
            }
        }
    }

    /** Where the record of its collections ends now. */
    int collected() throws IOException {
        return Files.readAllLines(collections).size();
    }

    /** The most that was still in use after a collection since then, in megabytes; garbage of older age is among it. */
    int mostUsed(int since) throws IOException {
        int most = 0;
        List<String> lines = Files.readAllLines(collections);
        for (String line : lines.subList(Math.min(since, lines.size()), lines.size())) {
            Matcher matcher = COLLECTED.matcher(line);
            if (matcher.find()) {
                most = Math.max(most, Integer.parseInt(matcher.group(2)));
            }
        }
        return most;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
