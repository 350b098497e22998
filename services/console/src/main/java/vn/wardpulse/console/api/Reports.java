package vn.wardpulse.console.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;

/** Reporting's templates, and the reports that it writes by them. */
@Component
public class Reports {

    private static final String TEMPLATES = "/api/report-templates";

    private final Room room;

    Reports(ConsoleSettings settings) {
        URI url = settings.reportingUrl();
        this.room = new Room("reporting", url);
    }

    public List<ReportTemplate> templates(Access access) {
        return room.get(
                access, at -> at.path(TEMPLATES).build(), new ParameterizedTypeReference<List<ReportTemplate>>() {});
    }

    public ReportTemplate template(Access access, String code) {
        return room.get(access, at -> at.path(TEMPLATES + "/{code}").build(code), ReportTemplate.class);
    }

    public List<ReportTemplate.Word> words(Access access) {
        return room.get(
                access,
                at -> at.path(TEMPLATES + "/words").build(),
                new ParameterizedTypeReference<List<ReportTemplate.Word>>() {});
    }

    /** @throws RoomRefused with all faults, where it is not sound */
    public ReportTemplate add(Access access, ReportTemplate.Content content) {
        return room.send(
                "POST",
                access,
                at -> at.path(TEMPLATES).build(),
                null,
                MediaType.APPLICATION_JSON,
                content,
                ReportTemplate.class);
    }

    /** @param version the one that was seen */
    public ReportTemplate change(Access access, String code, int version, ReportTemplate.Content content) {
        return room.send(
                "PUT",
                access,
                at -> at.path(TEMPLATES + "/{code}").build(code),
                (long) version,
                MediaType.APPLICATION_JSON,
                content,
                ReportTemplate.class);
    }

    public void retire(Access access, String code, int version) {
        room.send(
                "DELETE",
                access,
                at -> at.path(TEMPLATES + "/{code}").build(code),
                (long) version,
                MediaType.APPLICATION_JSON,
                null,
                ReportTemplate.class);
    }

    /** By a template that need not be saved. */
    public Paper preview(Access access, int snapshot, ReportTemplate.Content content) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/snapshots/{number}/reports/preview").build(snapshot),
                null,
                MediaType.APPLICATION_JSON,
                content,
                Paper.class);
    }

    /** @param period null for the snapshot's latest */
    public Paper paper(Access access, int snapshot, String template, @Nullable String period) {
        return room.get(access, at -> address(at, snapshot, template, period, "json"), Paper.class);
    }

    public void file(
            Access access, int snapshot, String template, @Nullable String period, String format, Receiver receiver) {
        room.stream(access, at -> address(at, snapshot, template, period, format), receiver);
    }

    private static URI address(UriBuilder at, int snapshot, String template, @Nullable String period, String format) {
        UriBuilder asked = at.path("/api/snapshots/{number}/reports")
                .queryParam("template", "{template}")
                .queryParam("format", "{format}");
        return period == null || period.isBlank()
                ? asked.build(snapshot, template, format)
                : asked.queryParam("period", "{period}").build(snapshot, template, format, period);
    }
}
