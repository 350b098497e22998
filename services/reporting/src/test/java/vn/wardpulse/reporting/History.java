package vn.wardpulse.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/** A made-up log on the definitions of {@link MadeUpCatalogue}. */
public final class History {

    public static final FormCode MONTHLY = new FormCode("FM");
    public static final FormCode QUARTERLY = new FormCode("FQ");
    public static final List<String> WARDS = List.of("A", "B", "C");
    private final MadeUpCatalogue definitions = new MadeUpCatalogue();
    private long said;

    public final List<CatalogueEvent> catalogue = definitions.events;
    public final List<ReportEvent> reports = new ArrayList<>();

    /** The definitions only. */
    public static History defined() {
        return new History();
    }

    /** A year and its year before, drawn by chance: submissions, approvals, returns, corrections and withdrawals. */
    public static History drawn(long seed) {
        History history = defined();
        Random chance = new Random(seed);
        for (String ward : WARDS) {
            for (int month = 1; month <= 12; month++) {
                history.recorded(ward, Period.month(2022, month), chance);
            }
            for (int month = 1; month <= 9; month++) {
                history.live(ward, MONTHLY, Period.month(2023, month), chance);
            }
            for (int quarter = 1; quarter <= 3; quarter++) {
                history.live(ward, QUARTERLY, Period.quarter(2023, quarter), chance);
            }
        }
        return history;
    }

    public List<Indicator> all() {
        return definitions.indicators;
    }

    public ReportEvent submit(String ward, FormCode form, Period period, int version, List<ReportedFigure> figures) {
        EventHead head = head(period);
        return add(new ReportEvent.ReportSubmitted(
                head, obligation(ward, form, period), version, figures, head.at(), Timeliness.ON_TIME));
    }

    public ReportEvent open(String ward, FormCode form, Period period) {
        return add(new ReportEvent.ObligationOpened(
                head(period), obligation(ward, form, period), LocalDate.of(period.year(), period.lastMonth(), 15)));
    }

    public ReportEvent approve(String ward, FormCode form, Period period, int version) {
        return add(new ReportEvent.ReportApproved(head(period), obligation(ward, form, period), version));
    }

    /** Figures for every indicator of a form, drawn by chance; now and then there is nothing to report. */
    public List<ReportedFigure> figures(FormCode form, Random chance) {
        return definitions.indicators.stream()
                .filter(i -> (i.frequency() == Frequency.MONTH) == form.equals(MONTHLY))
                .map(i -> new ReportedFigure(i.code(), figure(i, chance), null))
                .toList();
    }

    private static Figure figure(Indicator indicator, Random chance) {
        if (chance.nextInt(12) == 0) {
            return new Figure.NoData("không phát sinh");
        }
        return switch (indicator.measure()) {
            case RATIO -> {
                int denominator = chance.nextInt(6) == 0 ? 0 : 1 + chance.nextInt(40);
                int numerator = denominator == 0 ? 0 : chance.nextInt(denominator + 1);
                yield new Figure.Pair(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
            }
            case YES_NO -> new Figure.Amount(BigDecimal.valueOf(chance.nextInt(2)));
            default -> new Figure.Amount(BigDecimal.valueOf(chance.nextInt(2000), 2));
        };
    }

    private void live(String ward, FormCode form, Period period, Random chance) {
        open(ward, form, period);
        if (chance.nextInt(8) == 0) {
            return;
        }
        int version = 1;
        submit(ward, form, period, version, figures(form, chance));
        add(new ReportEvent.DueDatePassed(
                head(period), obligation(ward, form, period), LocalDate.of(period.year(), period.lastMonth(), 15)));
        switch (chance.nextInt(6)) {
            case 0 -> {
                add(new ReportEvent.ReportReturned(
                        head(period), obligation(ward, form, period), version, "số liệu chưa khớp"));
                if (chance.nextBoolean()) {
                    submit(ward, form, period, ++version, figures(form, chance));
                }
            }
            case 1, 2 -> {
                approve(ward, form, period, version);
                EventHead head = head(period);
                add(new ReportEvent.ReportCorrected(
                        head,
                        obligation(ward, form, period),
                        ++version,
                        figures(form, chance),
                        "đính chính",
                        null,
                        head.at(),
                        Timeliness.ON_TIME));
                if (chance.nextBoolean()) {
                    add(new ReportEvent.ReportWithdrawn(
                            head(period), obligation(ward, form, period), version, "gửi nhầm"));
                }
            }
            case 3 ->
                add(new ReportEvent.ReportWithdrawn(head(period), obligation(ward, form, period), version, "gửi nhầm"));
            default -> approve(ward, form, period, version);
        }
    }

    private void recorded(String ward, Period period, Random chance) {
        add(new ReportEvent.HistoryRecorded(
                head(period), obligation(ward, MONTHLY, period), 1, figures(MONTHLY, chance), "2022.csv"));
    }

    private ReportEvent add(ReportEvent event) {
        reports.add(event);
        return event;
    }

    private static Obligation obligation(String ward, FormCode form, Period period) {
        return new Obligation(new UnitId(ward), form, period);
    }

    private EventHead head(Period period) {
        return next(LocalDate.of(period.year(), period.lastMonth(), 12)
                .atStartOfDay()
                .plusSeconds(said + 1)
                .toInstant(ZoneOffset.ofHours(7)));
    }

    /** The head of the next event of submission, whatever it is about: they are counted together. */
    public EventHead next(Instant at) {
        long position = ++said;
        return new EventHead(position, at, "can.bo", new UUID(0, position));
    }

    /** The head of the definition after all those of {@link #catalogue}. */
    public EventHead nextDefinition() {
        return definitions.definition();
    }
}
