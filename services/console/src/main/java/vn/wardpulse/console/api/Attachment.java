package vn.wardpulse.console.api;

/**
 * A file that goes with a report.
 *
 * @param size in bytes
 */
public record Attachment(long id, String name, String type, long size) {}
