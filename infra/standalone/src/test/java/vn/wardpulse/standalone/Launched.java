package vn.wardpulse.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.wardpulse.embedded.Ports;

/** The launcher in a JVM of its own, as the script starts it. */
final class Launched implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 5;
    private static final long LONGEST_WALK_MINUTES = 20;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Launched(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    static Launched with(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName()));
        command.addAll(List.of(arguments));
        return new Launched(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The first of eleven ports in a row that nothing listens on. */
    static int freePorts() {
        return IntStream.iterate(20_000 + (int) (ProcessHandle.current().pid() % 1000) * 11, port -> port + 11)
                .filter(port ->
                        new Addresses("localhost", port).taken(Ports::free).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    Launched awaitReady() throws Exception {
        ready.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        return this;
    }

    /** Returns when it has said {@code line}. */
    Launched awaitLine(String line) throws InterruptedException {
        synchronized (lines) {
            long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_WALK_MINUTES);
            while (lines.stream().noneMatch(said -> said.contains(line))) {
                if (!process.isAlive() || System.nanoTime() > last) {
                    throw new AssertionError("never said '%s':%n%s".formatted(line, String.join("\n", lines)));
                }
                lines.wait(1_000);
            }
        }
        return this;
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("still runs after " + PATIENCE_MINUTES + " minutes:\n" + output());
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void read() {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
                if (line.contains("Stop with")) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new AssertionError("ended before it was up:\n" + output()));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
