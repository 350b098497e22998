package vn.wardpulse.console.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.plan.Plan;

/** Writes the list of plans. */
final class PlansSheet {

    private final Words words;
    private final LocalDate today;

    PlansSheet(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    PlansView write(List<Plan> plans) {
        List<PlansView.Part> parts = new ArrayList<>();
        add(parts, "now", plans, plan -> plan.meets(today, today));
        add(parts, "ahead", plans, plan -> today.isBefore(plan.first()));
        add(parts, "over", plans, plan -> plan.last() != null && today.isAfter(plan.last()));
        long now = plans.stream().filter(plan -> plan.meets(today, today)).count();
        return new PlansView(
                plans.isEmpty()
                        ? words.say("plans.none")
                        : words.count("plans.finding", plans.size()) + words.say("plans.now", String.valueOf(now)),
                parts);
    }

    private void add(List<PlansView.Part> parts, String key, List<Plan> plans, Predicate<Plan> wanted) {
        List<PlansView.Row> rows =
                plans.stream().filter(wanted).map(plan -> row(plan, plans)).toList();
        if (!rows.isEmpty()) {
            parts.add(new PlansView.Part(words.say("plans.part." + key), rows));
        }
    }

    private PlansView.Row row(Plan plan, List<Plan> plans) {
        return new PlansView.Row(
                "/ke-hoach/" + plan.code(),
                plan.number(),
                words.name(plan.title()),
                words.name(plan.issuer()),
                plan.issued() == null ? "" : words.day(plan.issued()),
                span(plan, words),
                above(plan, plans),
                holds(plan));
    }

    static String span(Plan plan, Words words) {
        return plan.last() == null
                ? words.say("plan.from", words.day(plan.first()))
                : words.say("plan.span", words.day(plan.first()), words.day(plan.last()));
    }

    private String above(Plan plan, List<Plan> plans) {
        PlanCode code = plan.carriesOut();
        return code == null ? "" : words.say("plans.above", number(code, plans));
    }

    /** The number of a plan, or its code where the reader does not see it. */
    static String number(PlanCode code, List<Plan> plans) {
        return plans.stream()
                .filter(plan -> plan.code().equals(code))
                .map(Plan::number)
                .findFirst()
                .orElse(code.value());
    }

    private String holds(Plan plan) {
        List<String> said = new ArrayList<>();
        if (!plan.forms().isEmpty()) {
            said.add(words.count("plans.forms", plan.forms().size()));
        }
        if (!plan.indicators().isEmpty()) {
            said.add(words.count("plans.indicators", plan.indicators().size()));
        }
        if (!plan.rounds().isEmpty()) {
            said.add(words.count("plans.rounds", plan.rounds().size()));
        }
        return String.join(" · ", said);
    }
}
