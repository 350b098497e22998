package vn.wardpulse.submission.attachment;

import java.time.Instant;
import vn.wardpulse.model.report.Attachment;

/**
 * A file that is kept in a folder.
 *
 * @param id by which it is asked for
 * @param handedIn whether it went with a version, and so stays for ever
 */
public record KeptAttachment(long id, Attachment file, Instant at, String by, String byName, boolean handedIn) {}
