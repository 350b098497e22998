package vn.wardpulse.console.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;

/** What a plan's parties are called, as units stand on a day. */
final class Parties {

    private final Words words;
    private final Plan plan;
    private final Units units;
    private final List<UnitGroup> groups;
    private final LocalDate day;

    Parties(Words words, Plan plan, Units units, List<UnitGroup> groups, LocalDate day) {
        this.words = words;
        this.plan = plan;
        this.units = units;
        this.groups = groups;
        this.day = day;
    }

    List<String> names(List<Party> parties) {
        return parties.stream().map(this::name).toList();
    }

    String name(UnitId unit) {
        return units.find(unit)
                .map(found -> words.unit(found.kind(), found.name()))
                .orElse(unit.value());
    }

    private String name(Party party) {
        return switch (party) {
            case Party.One(UnitId unit) -> name(unit);
            case Party.OfKind(var level) ->
                words.count(
                        "party.level." + level.name().toLowerCase(Locale.ROOT),
                        units.under(plan.scope(), level).size());
            case Party.OfGroup(var code) ->
                groups.stream()
                        .filter(group -> group.code().equals(code))
                        .map(group -> words.say(
                                "party.group",
                                words.name(group.name()),
                                String.valueOf(group.on(day).size())))
                        .findFirst()
                        .orElse(code.value());
            case Party.Named(var name) -> words.name(name);
        };
    }
}
