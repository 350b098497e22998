package vn.wardpulse.rollup.topology.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** Lines of the ledger as bytes. */
public final class LedgerLineCodec {

    private LedgerLineCodec() {}

    public static byte[] write(LedgerLine line) {
        BinaryWriter out = new BinaryWriter()
                .text(line.obligation().unit().value())
                .text(line.obligation().form().value())
                .text(line.obligation().period().toString())
                .number(line.position())
                .instant(line.at())
                .number(line.openedAt())
                .day(line.due())
                .number(line.decidedAt());
        timeliness(out, line.decided());
        out.number(line.passed().size());
        line.passed().forEach(out::day);
        out.number(line.versions().size());
        line.versions().values().forEach(version -> version(out, version));
        return out.toBytes();
    }

    private static void version(BinaryWriter out, Version version) {
        out.number(version.number())
                .number(version.handedIn())
                .number(version.history() ? 1 : 0)
                .instant(version.firstReceived());
        timeliness(out, version.timeliness());
        out.number(version.approvedAt()).number(version.returnedAt()).number(version.withdrawnAt());
        version.facts().write(out);
    }

    private static void timeliness(BinaryWriter out, @Nullable Timeliness timeliness) {
        out.number(timeliness == null ? 0 : timeliness == Timeliness.ON_TIME ? 1 : 2);
    }

    public static LedgerLine read(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        Obligation obligation = new Obligation(new UnitId(in.text()), new FormCode(in.text()), Period.parse(in.text()));
        long position = in.number();
        Instant at = in.instant();
        long openedAt = in.number();
        LocalDate due = in.day();
        long decidedAt = in.number();
        Timeliness decided = timeliness(in);
        SortedSet<LocalDate> passed = new TreeSet<>();
        for (int n = in.count(); n > 0; n--) {
            passed.add(Objects.requireNonNull(in.day()));
        }
        SortedMap<Integer, Version> versions = new TreeMap<>();
        for (int n = in.count(); n > 0; n--) {
            Version version = version(in);
            versions.put(version.number(), version);
        }
        return new LedgerLine(obligation, openedAt, due, passed, decidedAt, decided, versions, position, at);
    }

    private static Version version(BinaryReader in) {
        int number = in.count();
        long handedIn = in.number();
        boolean history = in.number() == 1;
        Instant firstReceived = in.instant();
        Timeliness timeliness = timeliness(in);
        long approvedAt = in.number();
        long returnedAt = in.number();
        long withdrawnAt = in.number();
        Facts facts = Facts.read(in);
        return new Version(
                number, handedIn, history, firstReceived, timeliness, facts, approvedAt, returnedAt, withdrawnAt);
    }

    private static @Nullable Timeliness timeliness(BinaryReader in) {
        return switch (in.count()) {
            case 0 -> null;
            case 1 -> Timeliness.ON_TIME;
            default -> Timeliness.LATE;
        };
    }
}
