package vn.wardpulse.rollup.topology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.trial.Trial;

/** Views in short texts that a test can state. */
record Shown(Trial trial) {

    private UnitPeriod view(String unit, String period) {
        return Objects.requireNonNull(trial.views().get(unit + "/" + period), () -> unit + "/" + period);
    }

    private Cell cell(String unit, String period, String indicator) {
        return view(unit, period).cells().stream()
                .filter(cell -> cell.indicator().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    boolean has(String unit, String period, String indicator) {
        UnitPeriod view = trial.views().get(unit + "/" + period);
        return view != null
                && view.cells().stream()
                        .anyMatch(cell -> cell.indicator().value().equals(indicator));
    }

    String own(String unit, String period, String indicator) {
        return text(cell(unit, period, indicator).own());
    }

    String toDate(String unit, String period, String indicator) {
        return text(cell(unit, period, indicator).toDate());
    }

    String status(String unit, String period, String indicator) {
        return cell(unit, period, indicator).status().name();
    }

    String held(String unit, String period, String indicator) {
        Cell cell = cell(unit, period, indicator);
        TargetInForce target = cell.target();
        StringBuilder text = new StringBuilder();
        if (target == null) {
            text.append("none");
        } else {
            text.append(target.kind())
                    .append(' ')
                    .append(Objects.requireNonNullElse(target.low(), ""))
                    .append("..")
                    .append(Objects.requireNonNullElse(target.high(), ""));
        }
        text.append(" pace ").append(cell.pace());
        BigDecimal achievement = cell.achievement();
        if (achievement != null) {
            text.append(' ').append(achievement.toPlainString());
        }
        BigDecimal share = cell.share();
        if (share != null) {
            text.append(" of year ").append(share.toPlainString());
        }
        text.append(' ').append(cell.status());
        if (target != null) {
            text.append(target.reduction() ? " reduction" : "")
                    .append(target.derived() ? " derived" : "")
                    .append(target.lacking() == 0 ? "" : ", %d lacking".formatted(target.lacking()));
        }
        return text.toString();
    }

    String theme(String unit, String period, String theme) {
        return view(unit, period).themes().stream()
                .filter(score -> score.theme().value().equals(theme))
                .map(score -> "%s %d/%d %s"
                        .formatted(
                                score.score() == null ? "-" : score.score().toPlainString(),
                                score.counted(),
                                score.indicators(),
                                new TreeMap<>(score.statuses())))
                .findFirst()
                .orElseThrow();
    }

    List<Completeness> forms(String unit, String period) {
        UnitPeriod view = trial.views().get(unit + "/" + period);
        return view == null ? List.of() : view.forms();
    }

    String form(String unit, String period, String form) {
        return forms(unit, period).stream()
                .filter(found -> found.form().value().equals(form))
                .map(f -> "owed %d received %d returned %d on time %d late %d approved %d overdue %d"
                        .formatted(
                                f.owed(), f.received(), f.returned(), f.onTime(), f.late(), f.approved(), f.overdue()))
                .findFirst()
                .orElseThrow();
    }

    Standing standing(String obligation) {
        return Objects.requireNonNull(trial.standings().get(obligation), obligation);
    }

    private static String text(Total total) {
        BigDecimal amount = total.amount();
        BigDecimal over = total.over();
        return "%s%s u%d o%d r%d p%d a%d l%d"
                .formatted(
                        amount == null ? "-" : amount.toPlainString(),
                        over == null ? "" : "/" + over.toPlainString(),
                        total.units(),
                        total.owed(),
                        total.reported(),
                        total.partial(),
                        total.approved(),
                        total.late());
    }
}
