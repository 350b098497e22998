package vn.wardpulse.model.view;

import org.jspecify.annotations.Nullable;

/**
 * The target that a cell is held against, exact: bounds are fractions written {@code n} or {@code n/d}.
 *
 * @param kind which way it binds; a reduction is already worked out against its baseline and binds as {@code AT_MOST}
 * @param low lower bound, or null
 * @param high upper bound, or null
 * @param reduction whether it comes from a baseline
 * @param derived whether it was put together from the units below
 * @param lacking units that owe and lack a target of their own, where derived; above 0 it is partial
 */
public record TargetInForce(
        Kind kind, @Nullable String low, @Nullable String high, boolean reduction, boolean derived, int lacking) {

    public enum Kind {
        AT_LEAST,
        AT_MOST,
        RANGE
    }
}
