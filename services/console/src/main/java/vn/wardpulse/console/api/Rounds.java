package vn.wardpulse.console.api;

import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.round.RoundId;

/** Reporting's answers about rounds of emulation. */
@Component
public class Rounds {

    private final Room room;

    Rounds(ConsoleSettings settings) {
        this.room = new Room("reporting", settings.reportingUrl());
    }

    public RoundStanding standing(Access access, RoundId round) {
        return room.get(
                access,
                at -> at.path("/api/rounds/{plan}/{round}/standing").build(round.plan(), round.number()),
                RoundStanding.class);
    }
}
