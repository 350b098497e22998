package vn.wardpulse.rollup.topology.rules;

import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** How many obligations of one form stand how, in numbers that add up. */
record FormTally(int owed, int received, int returned, int onTime, int late, int approved, int overdue) {

    static final FormTally NONE = new FormTally(0, 0, 0, 0, 0, 0, 0);

    static FormTally of(LedgerLine line) {
        if (!line.opened()) {
            return NONE;
        }
        State state = line.state();
        boolean received = state == State.SUBMITTED || state == State.APPROVED;
        return new FormTally(
                1,
                received ? 1 : 0,
                state == State.RETURNED ? 1 : 0,
                received && line.timeliness() == Timeliness.ON_TIME ? 1 : 0,
                received && line.timeliness() == Timeliness.LATE ? 1 : 0,
                state == State.APPROVED ? 1 : 0,
                line.duePassed() && !received ? 1 : 0);
    }

    FormTally plus(FormTally other, int sign) {
        return new FormTally(
                owed + sign * other.owed,
                received + sign * other.received,
                returned + sign * other.returned,
                onTime + sign * other.onTime,
                late + sign * other.late,
                approved + sign * other.approved,
                overdue + sign * other.overdue);
    }

    Completeness of(FormCode form) {
        return new Completeness(form, owed, received, returned, onTime, late, approved, overdue);
    }

    void write(BinaryWriter out) {
        out.signed(owed)
                .signed(received)
                .signed(returned)
                .signed(onTime)
                .signed(late)
                .signed(approved)
                .signed(overdue);
    }

    static FormTally read(BinaryReader in) {
        return new FormTally(
                in.signedInt(),
                in.signedInt(),
                in.signedInt(),
                in.signedInt(),
                in.signedInt(),
                in.signedInt(),
                in.signedInt());
    }
}
