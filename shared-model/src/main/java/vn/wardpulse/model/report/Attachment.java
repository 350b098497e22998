package vn.wardpulse.model.report;

/**
 * A file that goes with a report, with what is told of a task, or with what is judged of a unit. Its bytes stay with
 * submission; the hash says which they are.
 *
 * @param name as its sender called it, without folders
 * @param type what it is by its content, as a media type
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 */
public record Attachment(String name, String type, long size, String sha256) {}
