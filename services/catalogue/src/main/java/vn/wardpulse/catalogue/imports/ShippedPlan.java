package vn.wardpulse.catalogue.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.wardpulse.catalogue.CatalogueSettings;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.outbox.Cause;

/**
 * Loads the plans that the settings name, as an administrator would, each into a catalogue that has none of its forms
 * yet, or none of its plans where it comes without forms: what an administrator changed since is never set back.
 */
@Component
final class ShippedPlan implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedPlan.class);

    private static final Set<ImportFile> OF_PLANS = EnumSet.of(ImportFile.PLANS, ImportFile.ROUNDS, ImportFile.TASKS);

    private final Imports imports;
    private final CatalogueSettings settings;
    private final Clock clock;

    ShippedPlan(Imports imports, CatalogueSettings settings, @Qualifier("domainClock") Clock clock) {
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        settings.plan().forEach(this::load);
    }

    private void load(String plan) {
        Map<ImportFile, byte[]> shipped = files(plan);
        ImportResult preview = imports.preview(ImportFiles.of(shipped));
        boolean reported = knows(preview, Change.Kind.FORM);
        if (knows(preview, Change.Kind.PLAN) && (reported || !shipped.containsKey(ImportFile.FORMS))) {
            return;
        }
        if (reported) {
            // Loaded before there were plans.
            shipped.keySet().retainAll(OF_PLANS);
            if (shipped.isEmpty()) {
                return;
            }
        }
        ImportFiles files = ImportFiles.of(shipped);
        Cause cause = new Cause(clock.instant(), EventHead.SYSTEM, UUID.randomUUID());
        switch (imports.take(files, cause, "plan:" + plan)) {
            case ImportResult.Read read -> LOG.info("plan {}: {}", plan, read.counts());
            case ImportResult.Faulty faulty ->
                throw new IllegalStateException("plan %s is faulty: %s".formatted(plan, faulty.faults()));
        }
    }

    private static boolean knows(ImportResult preview, Change.Kind kind) {
        return preview instanceof ImportResult.Read read
                && read.changes().stream()
                        .anyMatch(change -> change.kind() == kind && change.change() != Change.What.ADDED);
    }

    private static Map<ImportFile, byte[]> files(String plan) {
        Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
        for (ImportFile file : ImportFile.values()) {
            ClassPathResource resource = new ClassPathResource("plans/%s/%s".formatted(plan, file.file()));
            if (resource.exists()) {
                try (InputStream content = resource.getInputStream()) {
                    files.put(file, content.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("wardpulse.catalogue.plan=%s: no such plan".formatted(plan));
        }
        return files;
    }
}
