package vn.wardpulse.catalogue.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import that changed something.
 *
 * @param at when, on the domain's clock
 * @param by who: a user name or a machine client's id
 * @param source {@code upload}, or {@code plan:} and the name of a shipped plan
 * @param files the files as they came
 */
public record PastImport(UUID id, Instant at, String by, String source, Counts counts, List<File> files) {

    /**
     * One file of an import.
     *
     * @param sha256 hash of its bytes, in hexadecimal
     */
    public record File(String name, String sha256, int bytes) {}
}
