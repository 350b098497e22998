package vn.wardpulse.rollup.topology;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** Tells whether a view says anything else than the one before, whatever event it rests on. */
final class Fingerprint {

    private Fingerprint() {}

    /** Never 0, which stands for no view. */
    static long of(UnitPeriod view) {
        BinaryWriter out = new BinaryWriter();
        view.cells().forEach(cell -> cell(out, cell));
        view.themes().forEach(theme -> theme(out, theme));
        view.forms().forEach(form -> form(out, form));
        long fingerprint = ByteBuffer.wrap(sha256().digest(out.toBytes())).getLong();
        return fingerprint == 0 ? 1 : fingerprint;
    }

    private static void cell(BinaryWriter out, Cell cell) {
        out.number(1).text(cell.indicator().value());
        total(out, cell.own());
        total(out, cell.toDate());
        TargetInForce target = cell.target();
        if (target != null) {
            out.number(1 + target.kind().ordinal())
                    .textOrNull(target.low())
                    .textOrNull(target.high())
                    .number((target.reduction() ? 1 : 0) | (target.derived() ? 2 : 0))
                    .number(target.lacking());
        } else {
            out.number(0);
        }
        out.text(cell.pace());
        decimal(out, cell.achievement());
        decimal(out, cell.share());
        out.number(cell.status().ordinal());
        cell.channels().forEach(channel -> channel(out, channel));
    }

    private static void channel(BinaryWriter out, ChannelTotal channel) {
        out.number(4).textOrNull(channel.channel());
        total(out, channel.own());
        total(out, channel.toDate());
    }

    private static void total(BinaryWriter out, Total total) {
        decimal(out, total.amount());
        decimal(out, total.over());
        out.number(total.units())
                .number(total.owed())
                .number(total.reported())
                .number(total.partial())
                .number(total.approved())
                .number(total.late());
    }

    private static void theme(BinaryWriter out, ThemeScore theme) {
        out.number(2).text(theme.theme().value());
        decimal(out, theme.score());
        out.number(theme.counted()).number(theme.indicators());
        for (Status status : Status.values()) {
            out.number(theme.statuses().getOrDefault(status, 0));
        }
    }

    private static void form(BinaryWriter out, Completeness form) {
        out.number(3)
                .text(form.form().value())
                .number(form.owed())
                .number(form.received())
                .number(form.returned())
                .number(form.onTime())
                .number(form.late())
                .number(form.approved())
                .number(form.overdue());
    }

    private static void decimal(BinaryWriter out, @Nullable BigDecimal value) {
        out.number(value == null ? 0 : 1);
        if (value != null) {
            out.decimal(value);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
