package vn.wardpulse.console.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoundResults;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.Rounds;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;

/** How far a plan's rounds of emulation are, in a line each. */
@Component
class RoundsNow {

    private final Rounds rounds;

    RoundsNow(Rounds rounds) {
        this.rounds = rounds;
    }

    /** By number; nothing of a round of which the reader is told nothing. */
    Map<Integer, String> of(Access access, Words words, Plan plan, Parties parties, LocalDate today) {
        Map<Integer, String> told = new TreeMap<>();
        for (Round round : plan.rounds()) {
            if (round.first().isAfter(today)) {
                told.put(round.number(), words.say("plan.status.ahead"));
            } else {
                now(access, words, plan, round, parties).ifPresent(text -> told.put(round.number(), text));
            }
        }
        return told;
    }

    private Optional<String> now(Access access, Words words, Plan plan, Round round, Parties parties) {
        UnitId own = access.visitor().unit();
        try {
            RoundResults results = rounds.results(access, plan.code(), round.number());
            if (results.results().isEmpty()) {
                RoundStanding standing = rounds.standing(access, plan.code(), round.number());
                return place(words, standing, own, parties::name)
                        .map(place ->
                                words.say(standing.closed() ? "plan.round.closed" : "plan.round.provisional", place));
            }
            int number = results.results().getFirst().number();
            RoundStanding standing = rounds.result(access, plan.code(), round.number(), number)
                    .result()
                    .standing();
            return place(words, standing, own, parties::name)
                    .map(place -> words.say("plan.round.result", String.valueOf(number), place));
        } catch (RoomRefused no) {
            return switch (no.status().value()) {
                case 403, 404 -> Optional.empty();
                default -> throw no;
            };
        }
    }

    /** Where the reader's own unit stands; of others, who is first. */
    static Optional<String> place(
            Words words, RoundStanding standing, @Nullable UnitId own, Function<UnitId, String> names) {
        return standing.places().stream()
                .filter(place -> place.overall() != null && place.score() != null)
                .min(Comparator.comparing(
                                (RoundStanding.Place place) -> !place.unit().equals(own))
                        .thenComparing(place -> Objects.requireNonNull(place.overall())))
                .map(place -> words.say(
                        "plan.round.place",
                        names.apply(place.unit()),
                        String.valueOf(place.overall()),
                        String.valueOf(standing.units()),
                        Numbers.rounded(Objects.requireNonNull(place.score()).shown(), 2)));
    }
}
