package vn.wardpulse.catalogue.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
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
 * and plans yet:
 * what an administrator changed since is never set back.
 */
@Component
final class ShippedPlan implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedPlan.class);

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
        ImportFiles files = files(plan);
        boolean known = imports.preview(files) instanceof ImportResult.Read preview
                && preview.changes().stream()
                        .anyMatch(change -> (change.kind() == Change.Kind.FORM || change.kind() == Change.Kind.PLAN)
                                && change.change() != Change.What.ADDED);
        if (known) {
            return;
        }
        Cause cause = new Cause(clock.instant(), EventHead.SYSTEM, UUID.randomUUID());
        switch (imports.take(files, cause, "plan:" + plan)) {
            case ImportResult.Read read -> LOG.info("plan {}: {}", plan, read.counts());
            case ImportResult.Faulty faulty ->
                throw new IllegalStateException("plan %s is faulty: %s".formatted(plan, faulty.faults()));
        }
    }

    private static ImportFiles files(String plan) {
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
        return ImportFiles.of(files);
    }
}
