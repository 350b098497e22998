package vn.wardpulse.submission.round;

import java.util.List;
import java.util.stream.Stream;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Role;

/** What a reader may do with the sheets of a round. */
record Judges(Reader reader, Reach reach, OpenRound round) {

    /** Whoever reaches the unit, leads its cluster, or is of the plan's standing body; below a ward reach is needed. */
    boolean mayRead(OpenRound.Member member) {
        return reader.mayRead() && reach.covers(reader, member.unit(), round.day())
                || may(Stage.APPRAISAL, member)
                || standsFor(member);
    }

    boolean may(Stage stage, OpenRound.Member member) {
        return switch (stage) {
            case SELF -> reach.mayTell(reader, member.unit(), round.day());
            case APPRAISAL -> isToldOf(member) && isOf(member.cluster().lead());
            case VERIFICATION -> standsFor(member) || reach.mayDirect(reader, member.unit(), round.day());
        };
    }

    List<Stage> stages(OpenRound.Member member) {
        return Stream.of(Stage.values()).filter(stage -> may(stage, member)).toList();
    }

    /** To which stages it may be given back as it stands: by the stage whose turn it is, and by the last one for good. */
    List<Stage> mayReturn(OpenRound.Member member, Turn turn) {
        Stage holder = turn.stage().orElse(Stage.VERIFICATION);
        if (!may(holder, member)) {
            return List.of();
        }
        return Stream.of(Stage.values())
                .filter(stage -> turn.stage().isEmpty() || stage.compareTo(holder) < 0)
                .toList();
    }

    private boolean standsFor(OpenRound.Member member) {
        UnitId standing = round.plan().standing();
        return standing != null && isToldOf(member) && isOf(standing);
    }

    private boolean isToldOf(OpenRound.Member member) {
        return reach.isToldOf(reader, member.unit(), round.day());
    }

    private boolean isOf(UnitId unit) {
        return unit.equals(reader.unit()) && (reader.is(Role.WARD_OFFICER) || reader.is(Role.WARD_LEADER));
    }
}
