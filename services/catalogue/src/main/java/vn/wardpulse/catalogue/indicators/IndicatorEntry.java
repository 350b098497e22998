package vn.wardpulse.catalogue.indicators;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;

/**
 * An indicator as the catalogue keeps it.
 *
 * @param usualTarget what a unit is asked to reach in a year unless its own target says otherwise; binds nobody until
 *     {@code targets.csv} gives it to units
 */
public record IndicatorEntry(Indicator indicator, @Nullable Target usualTarget) {}
