package vn.wardpulse.console.attachment;

/**
 * A file on a page.
 *
 * @param address where it is saved from
 * @param about what it is and how large
 */
public record FileRow(long id, String name, String address, String about) {}
