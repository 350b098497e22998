package vn.wardpulse.frozen;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code ./wardpulse snapshot}: what can be done with a snapshot's file without the installation that made it. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = "Looks at files of frozen figures.",
        subcommands = CommandLine.HelpCommand.class)
final class SnapshotCommand {

    private final PrintStream out;

    SnapshotCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new SnapshotCommand(out)).execute(arguments));
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Says whether files are what was frozen: content, manifest and signature. Needs the public key and nothing"
                        + " else.",
                "Ends with 1 if one is not, with 2 if something cannot be read."
            })
    int verify(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "A snapshot's export in JSON")
                    List<Path> files,
            @Option(
                            names = "--key",
                            required = true,
                            paramLabel = "KEY",
                            description = "The installation's public key in PEM (GET /api/snapshots/key)")
                    Path key)
            throws IOException {
        PublicKey signer;
        try {
            signer = Keys.parse(Files.readString(key));
        } catch (IOException | IllegalArgumentException e) {
            out.printf("%s cannot be read as a public key: %s%n", key, e.getMessage());
            return 2;
        }
        int answer = 0;
        for (Path file : files) {
            answer = Math.max(answer, verify(file, signer));
        }
        return answer;
    }

    private int verify(Path file, PublicKey signer) {
        Verification.Verdict verdict;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            verdict = Verification.of(in, signer);
        } catch (IOException e) {
            out.printf("%s cannot be read: %s%n", file, e.getMessage());
            return 2;
        }
        out.println(file);
        tell(verdict.manifest(), verdict.hash());
        if (verdict.isSound()) {
            out.println("  as it was frozen: content, manifest and signature are right");
            return 0;
        }
        verdict.problems().forEach(problem -> out.println("  WRONG: " + explanation(problem)));
        return 1;
    }

    private void tell(@Nullable JsonNode manifest, @Nullable String hash) {
        if (manifest != null && hash != null) {
            out.printf(
                    "  no. %d “%s”, %s, frozen %s by %s%n  SHA-256 %s%n",
                    manifest.path("number").asInt(0),
                    manifest.path("name").asString(""),
                    manifest.path("official").asBoolean(false) ? "official" : "provisional",
                    manifest.path("takenAt").asString(""),
                    manifest.path("signedBy").path("name").asString(""),
                    hash);
        }
    }

    private static String explanation(Verification.Problem problem) {
        return switch (problem) {
            case NOT_A_SNAPSHOT -> "this is no snapshot's file, or a part of it is missing";
            case UNKNOWN_FORMAT -> "its format is none that this version knows";
            case CONTENT_CHANGED -> "figures or definitions were changed after it was frozen";
            case COUNT_CHANGED -> "figures or definitions were added or taken away";
            case OTHER_KEY -> "it was signed with another key";
            case SIGNATURE_WRONG -> "the manifest was changed, or it was not signed with this key";
        };
    }
}
