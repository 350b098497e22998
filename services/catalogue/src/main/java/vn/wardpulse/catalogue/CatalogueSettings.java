package vn.wardpulse.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param plan the shipped plan to load into a catalogue that does not have it, such as {@code lb2023}; empty for none
 */
@ConfigurationProperties("wardpulse.catalogue")
public record CatalogueSettings(@DefaultValue("") String plan) {

    public CatalogueSettings {
        if (!plan.matches("[a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "wardpulse.catalogue.plan '%s': lower-case letters, digits and hyphens".formatted(plan));
        }
    }
}
