package vn.wardpulse.standalone.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;

/** Goes on reporting after the walk, at a steady pace, so that people can watch: corrections of September's figures. */
public final class LiveReporting {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReporting.class);
    private static final Period MONTH = Period.month(2023, 9);

    private final DemoApi api;
    private final SplittableRandom random;
    private final Duration pause;

    /** @param pause between two reports */
    public LiveReporting(DemoApi api, long seed, Duration pause) {
        this.api = api;
        this.random = new SplittableRandom(seed);
        this.pause = pause;
    }

    /** Reports until {@code running} says no. What fails, for example because a visitor was faster, is left out. */
    public void run(BooleanSupplier running) {
        Form form = monthly();
        while (running.getAsBoolean()) {
            DemoWard ward = DemoWard.ALL.get(random.nextInt(DemoWard.ALL.size()));
            try {
                correct(ward, new Obligation(ward.unit(), form.code(), MONTH));
            } catch (IllegalStateException e) {
                LOG.info("left out: {}", e.getMessage());
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void correct(DemoWard ward, Obligation obligation) {
        JsonNode report = api.report(ward.officer(), obligation);
        if (!"approved".equals(report.path("obligation").path("state").asString())) {
            return;
        }
        List<ReportedFigure> figures = new ArrayList<>(
                Arrays.asList(Wire.mapper().convertValue(report.path("figures"), ReportedFigure[].class)));
        List<Integer> counts = new ArrayList<>();
        for (int line = 0; line < figures.size(); line++) {
            if (figures.get(line).figure() instanceof Figure.Amount amount
                    && amount.value().signum() > 0) {
                counts.add(line);
            }
        }
        int line = counts.get(random.nextInt(counts.size()));
        ReportedFigure old = figures.get(line);
        BigDecimal more = ((Figure.Amount) old.figure()).value().add(BigDecimal.valueOf(1 + random.nextInt(3)));
        figures.set(line, new ReportedFigure(old.indicator(), new Figure.Amount(more), old.remark()));
        api.correct(ward.officer(), obligation, figures, "Cập nhật số liệu bổ sung trong tháng.", "");
        api.approve(ward.leader(), obligation, report.path("latestVersion").asInt() + 1);
    }

    private Form monthly() {
        return Arrays.stream(api.definition("tonghop.longbien", "/api/forms", Form[].class))
                .filter(form -> form.frequency() == Frequency.MONTH && form.level() == UnitKind.WARD)
                .findFirst()
                .orElseThrow();
    }
}
