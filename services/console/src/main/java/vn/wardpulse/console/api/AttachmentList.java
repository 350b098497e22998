package vn.wardpulse.console.api;

import java.util.List;

/**
 * The files of a folder, and what may become of them.
 *
 * @param largest how many bytes one may have
 * @param most how many there may be
 */
public record AttachmentList(List<Attachment> attachments, boolean mayChange, long largest, int most) {}
