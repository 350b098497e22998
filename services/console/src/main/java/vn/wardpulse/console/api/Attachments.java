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

/** Submission's files of reports, of what units tell of tasks, and of what is judged in rounds. */
@Component
public class Attachments {

    private final Room room;

    Attachments(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
    }

    public AttachmentList list(Access access, Folder folder) {
        return room.get(access, under(folder, ""), AttachmentList.class);
    }

    public Attachment add(Access access, Folder folder, Resource file) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", file);
        return room.send(
                "POST", access, under(folder, ""), null, MediaType.MULTIPART_FORM_DATA, form, Attachment.class);
    }

    public void drop(Access access, Folder folder, long id) {
        room.send("DELETE", access, under(folder, "/" + id), null, MediaType.APPLICATION_JSON, null, Attachment.class);
    }

    /** Hands the file on as it comes, with the headers that say what it is. */
    public void download(Access access, Folder folder, long id, Receiver receiver) {
        room.stream(access, under(folder, "/" + id), receiver);
    }

    private static Function<UriBuilder, URI> under(Folder folder, String rest) {
        return at -> at.path(folder.room() + rest).build(folder.of().toArray());
    }
}
