package vn.wardpulse.reporting.snapshots;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardpulse.frozen.Manifest;

/** What a file says of the snapshot that it is of, by the keys that programs know it by. */
final class About {

    private About() {}

    static Map<String, String> of(Snapshots.Stored snapshot) {
        Manifest manifest = snapshot.manifest();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("wardpulse.number", String.valueOf(manifest.number()));
        about.put("wardpulse.title", manifest.name());
        about.put("wardpulse.official", String.valueOf(manifest.official()));
        about.put("wardpulse.unit", manifest.scope().unit().value());
        about.put(
                "wardpulse.periods",
                manifest.scope().periods().stream().map(Object::toString).collect(Collectors.joining(",")));
        about.put("wardpulse.taken-at", manifest.takenAt().toString());
        about.put("wardpulse.signed-by", manifest.signedBy().name());
        about.put(
                "wardpulse.position.reports", String.valueOf(manifest.position().reports()));
        about.put(
                "wardpulse.position.catalogue",
                String.valueOf(manifest.position().catalogue()));
        about.put("wardpulse.hash", snapshot.hash());
        about.put("wardpulse.content", manifest.content());
        return about;
    }
}
