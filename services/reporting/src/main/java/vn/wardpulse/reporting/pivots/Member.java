package vn.wardpulse.reporting.pivots;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;

/**
 * One place of an axis.
 *
 * @param axis what it is a place of, as addresses say it
 * @param key a code or a period; empty for all channels, {@code -} for what came by none
 * @param name where it has one
 * @param unitOfMeasure of an indicator
 * @param total whether it is what the other members come to by the roll-up's rules, such as a district beside its wards
 */
public record Member(
        String axis,
        String key,
        @Nullable Name name,
        @Nullable Name unitOfMeasure,
        boolean total) {}
