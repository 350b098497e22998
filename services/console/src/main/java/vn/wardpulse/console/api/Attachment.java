package vn.wardpulse.console.api;

/**
 * A file that goes with a report, or with what is told of a task.
 *
 * @param size in bytes
 */
public record Attachment(long id, String name, String type, long size) {}
