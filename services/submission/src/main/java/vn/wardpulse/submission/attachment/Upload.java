package vn.wardpulse.submission.attachment;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it was sent.
 *
 * @param name as its sender calls it, perhaps with folders
 * @param content to be read as often as needed
 */
public record Upload(String name, long size, InputStreamSource content) {}
