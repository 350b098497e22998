package vn.wardpulse.alerting.subscription;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * Somebody who subscribes.
 *
 * @param name sign-in name
 * @param unit that they reached down from when they last came by; null for the whole installation
 */
public record Watcher(String name, @Nullable UnitId unit) {}
