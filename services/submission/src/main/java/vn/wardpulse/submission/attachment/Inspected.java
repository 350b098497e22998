package vn.wardpulse.submission.attachment;

import org.springframework.core.io.InputStreamSource;
import vn.wardpulse.model.report.Attachment;

/** A file that may be taken, and what was found out about it. */
public record Inspected(Attachment file, InputStreamSource content) {}
