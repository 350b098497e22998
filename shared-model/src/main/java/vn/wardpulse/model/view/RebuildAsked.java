package vn.wardpulse.model.view;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wants all views built anew from the log.
 *
 * @param id by which the generation that answers it is known
 * @param at when, in real time
 * @param by sign-in name
 */
public record RebuildAsked(UUID id, Instant at, String by) {}
