package vn.wardpulse.catalogue;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param plan the shipped plans to load, in this order, into a catalogue that does not have them, such as
 *     {@code lb2023,p2018}; empty for none
 */
@ConfigurationProperties("wardpulse.catalogue")
public record CatalogueSettings(@DefaultValue({}) List<String> plan) {

    public CatalogueSettings {
        plan = plan.stream().filter(name -> !name.isBlank()).toList();
        for (String name : plan) {
            if (!name.matches("[a-z0-9-]+")) {
                throw new IllegalArgumentException(
                        "wardpulse.catalogue.plan '%s': lower-case letters, digits and hyphens, several with commas between them"
                                .formatted(name));
            }
        }
    }
}
