package vn.wardpulse.chaos.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.chaos.load.Acknowledged.Act;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.DemoWard;
import vn.wardpulse.standalone.demo.PlausibleFigures;
import vn.wardpulse.standalone.demo.Tokens;

/**
 * One ward, whose reports nobody else touches: it does whatever may be done next to any of them. Each act has a key of
 * its own, under which it is asked for until it is answered.
 */
final class WardAtWork {

    static final String STANDING_BODY = "thuongtruc.longbien";

    private static final int YEAR = 2023;
    private static final String REASON = "Kiểm tra lại số liệu theo sổ theo dõi.";

    private final DemoWard ward;
    private final List<Form> forms;
    private final URI submission;
    private final Tokens tokens;
    private final Insistence insistence;
    private final SplittableRandom random;

    WardAtWork(
            DemoWard ward,
            List<Form> forms,
            URI submission,
            Tokens tokens,
            Insistence insistence,
            SplittableRandom random) {
        this.ward = ward;
        this.forms = forms;
        this.submission = submission;
        this.tokens = tokens;
        this.insistence = insistence;
        this.random = random;
    }

    /**
     * One act on one report.
     *
     * @return what was acknowledged; nothing where the report is not owed yet
     * @throws IllegalStateException if a sound act was refused
     */
    Optional<Acknowledged> act() {
        Form form = forms.get(random.nextInt(forms.size()));
        List<Period> periods = Period.year(YEAR).subPeriods(form.frequency());
        Obligation obligation = new Obligation(ward.unit(), form.code(), periods.get(random.nextInt(periods.size())));
        HttpResponse<String> seen = insistence.send(() -> request(ward.officer(), obligation, ""));
        if (seen.statusCode() == 404) {
            return Optional.empty();
        }
        JsonNode report = granted(seen);
        Act act = next(report);
        int latest = report.path("latestVersion").asInt();
        List<ReportedFigure> figures = act.handsIn() ? figures(form, obligation.period()) : List.of();
        JsonNode after =
                demand(act, obligation, latest, figures, report.path("revision").asString());
        return Optional.of(
                new Acknowledged(act, obligation, after.path("latestVersion").asInt(), figures));
    }

    private Act next(JsonNode report) {
        List<Act> possible = new ArrayList<>();
        report.path("may").forEach(name -> {
            if (!name.asString().equals("save")) {
                possible.add(Act.valueOf(name.asString().toUpperCase(Locale.ROOT)));
            }
        });
        // What is approved goes on as a correction, or now and then back from the standing body.
        if (report.at("/obligation/state").asString().equals("approved") && random.nextInt(4) == 0) {
            return Act.RETURN;
        }
        return possible.get(random.nextInt(possible.size()));
    }

    private List<ReportedFigure> figures(Form form, Period period) {
        PlausibleFigures plausible = new PlausibleFigures(random.nextLong());
        return form.indicators().stream()
                .map(code -> new ReportedFigure(code, plausible.of(ward, code, period), REASON))
                .toList();
    }

    private JsonNode demand(
            Act act, Obligation obligation, int version, List<ReportedFigure> figures, String revision) {
        Map<String, Object> body = new HashMap<>();
        if (act.handsIn()) {
            body.put("figures", figures);
        } else {
            body.put("version", version);
        }
        if (act != Act.SUBMIT && act != Act.APPROVE) {
            body.put("reason", REASON);
        }
        byte[] asked = Wire.mapper().writeValueAsBytes(body);
        String key = new UUID(random.nextLong(), random.nextLong()).toString();
        String by = act == Act.RETURN ? STANDING_BODY : ward.officer();
        return granted(insistence.send(() -> request(by, obligation, "/" + act.path())
                .header("Content-Type", "application/json")
                .header("If-Match", '"' + revision + '"')
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(asked))));
    }

    private HttpRequest.Builder request(String by, Obligation obligation, String act) {
        return HttpRequest.newBuilder(submission.resolve("/api/reports/" + obligation + act))
                .header("Authorization", "Bearer " + tokens.of(by));
    }

    private static JsonNode granted(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s %s was refused: %d %s"
                    .formatted(answer.request().method(), answer.uri(), answer.statusCode(), answer.body()));
        }
        return Wire.mapper().readTree(answer.body());
    }
}
