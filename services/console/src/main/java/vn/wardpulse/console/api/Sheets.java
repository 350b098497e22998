package vn.wardpulse.console.api;

import java.net.URI;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriBuilder;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.report.Obligation;

/** Submission's forms as spreadsheets. */
@Component
public class Sheets {

    private final Room room;

    Sheets(ConsoleSettings settings) {
        this.room = new Room("submission", settings.submissionUrl());
    }

    /** @param language of the names on the sheet */
    public byte[] download(Access access, Obligation obligation, String language) {
        return room.file("GET", access, under(obligation, "", ""), language, null, null);
    }

    /** What would come of the file; nothing is taken. */
    public SheetOutcome look(Access access, Obligation obligation, long revision, Resource file) {
        return send(access, under(obligation, "", "dryRun=true&take=right"), revision, file);
    }

    /** Takes the lines that nothing is wrong with. */
    public SheetOutcome take(Access access, Obligation obligation, long revision, Resource file) {
        return send(access, under(obligation, "", "take=right"), revision, file);
    }

    /** The file once more, with its faults marked. */
    public byte[] mark(Access access, Obligation obligation, long revision, Resource file, String language) {
        return room.file("POST", access, under(obligation, "/marked", ""), language, revision, form(file));
    }

    private SheetOutcome send(Access access, Function<UriBuilder, URI> address, long revision, Resource file) {
        return room.send(
                "POST", access, address, revision, MediaType.MULTIPART_FORM_DATA, form(file), SheetOutcome.class);
    }

    private static MultiValueMap<String, Object> form(Resource file) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("sheet", file);
        return form;
    }

    private static Function<UriBuilder, URI> under(Obligation obligation, String rest, String query) {
        return at -> at.path("/api/reports/{unit}/{form}/{period}/sheet" + rest)
                .query(query)
                .build(obligation.unit(), obligation.form(), obligation.period());
    }
}
