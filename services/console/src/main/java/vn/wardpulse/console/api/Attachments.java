package vn.wardpulse.console.api;

import java.net.URI;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriBuilder;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.report.Obligation;

/** Submission's files of reports. */
@Component
public class Attachments {

    private final Room room;

    Attachments(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
    }

    public AttachmentList list(Access access, Obligation obligation) {
        return room.get(access, under(obligation, ""), AttachmentList.class);
    }

    public Attachment add(Access access, Obligation obligation, Resource file) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file);
        return room.send(
                "POST", access, under(obligation, ""), null, MediaType.MULTIPART_FORM_DATA, form, Attachment.class);
    }

    public void drop(Access access, Obligation obligation, long id) {
        room.send(
                "DELETE",
                access,
                under(obligation, "/" + id),
                null,
                MediaType.APPLICATION_JSON,
                null,
                Attachment.class);
    }

    /** Hands the file on as it comes, with the headers that say what it is. */
    public void download(Access access, Obligation obligation, long id, Receiver receiver) {
        room.stream(access, under(obligation, "/" + id), receiver);
    }

    private static Function<UriBuilder, URI> under(Obligation obligation, String rest) {
        return at -> at.path("/api/reports/{unit}/{form}/{period}/attachments" + rest)
                .build(obligation.unit(), obligation.form(), obligation.period());
    }
}
