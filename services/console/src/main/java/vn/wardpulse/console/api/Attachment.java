package vn.wardpulse.console.api;

/**
 * A file that goes with a report, with what is told of a task, or with what is judged of a unit.
 *
 * @param size in bytes
 */
public record Attachment(long id, String name, String type, long size) {}
