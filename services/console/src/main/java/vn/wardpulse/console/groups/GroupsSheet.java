package vn.wardpulse.console.groups;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Account;
import vn.wardpulse.console.api.BelowWard;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Duty;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.groups.GroupsView.AccountRow;
import vn.wardpulse.console.groups.GroupsView.Form;
import vn.wardpulse.console.groups.GroupsView.Row;
import vn.wardpulse.console.groups.GroupsView.Term;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.Unit.Spell;

/**
 * Writes the page of a ward's groups.
 *
 * @param units that stand today, as far as the visitor is shown their figures
 * @param accounts that the visitor keeps; null where they keep none
 */
record GroupsSheet(
        Words words,
        UnitId ward,
        String wardName,
        LocalDate today,
        Units units,
        BelowWard below,
        List<Duty> duties,
        Definitions definitions,
        @Nullable List<Account> accounts) {

    /** So many periods are shown, the earliest due first; the rest of the year is on the groups' own pages. */
    private static final int TERMS_SHOWN = 6;

    GroupsView write(GroupFields typed, List<String> faults) {
        Collator alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
        List<Row> now = rows(true, alphabet);
        return new GroupsView(
                wardName,
                finding(now),
                "/to-dan-pho/" + ward,
                now,
                rows(false, alphabet),
                terms(),
                "/tien-do?unit=" + ward,
                below.changes().stream().map(this::change).toList(),
                below.mayKeep(),
                new Form(
                        GroupFields.or(typed.kind(), "residential_group"),
                        GroupFields.or(typed.vi(), ""),
                        GroupFields.or(typed.en(), ""),
                        GroupFields.or(typed.from(), today.toString())),
                faults);
    }

    /** What of the groups' reports is still to be handed in or approved, by form and period. */
    private List<Term> terms() {
        Set<UnitId> groups = below.groups().stream().map(Unit::id).collect(Collectors.toSet());
        Map<String, List<Duty>> terms = duties.stream()
                .filter(duty -> groups.contains(duty.unit()))
                .collect(Collectors.groupingBy(
                        duty -> duty.form() + "/" + duty.period(), TreeMap::new, Collectors.toList()));
        return terms.entrySet().stream()
                .filter(term -> term.getValue().stream()
                        .anyMatch(duty -> duty.pending() || duty.state() == Duty.State.SUBMITTED))
                .sorted(Comparator.comparing(
                        term -> due(term.getValue()), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .limit(TERMS_SHOWN)
                .map(term -> term("/ky/" + term.getKey(), term.getValue()))
                .toList();
    }

    private Term term(String address, List<Duty> owed) {
        Duty one = owed.getFirst();
        long received = owed.stream().filter(duty -> !duty.pending()).count();
        LocalDate due = due(owed);
        String said = words.say(
                "groups.term",
                definitions
                        .form(one.form())
                        .map(form -> words.name(form.name()))
                        .orElse(one.form().value()),
                words.period(one.period()),
                String.valueOf(received),
                String.valueOf(owed.size()));
        return new Term(
                address,
                due == null ? said : said + ", " + words.say("groups.term.due", words.day(due)),
                owed.stream().anyMatch(Duty::overdue));
    }

    private static @Nullable LocalDate due(List<Duty> owed) {
        return owed.stream()
                .map(Duty::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private String finding(List<Row> now) {
        String said = now.isEmpty() ? words.say("groups.none") : words.count("groups.count", now.size());
        int late = (int) now.stream().filter(Row::late).count();
        return late == 0 ? said : said + ", " + words.count("groups.late", late);
    }

    private List<Row> rows(boolean standing, Collator alphabet) {
        return below.groups().stream()
                .filter(unit -> stands(unit) == standing)
                .map(this::row)
                .sorted(Comparator.comparing(Row::kind).reversed().thenComparing(Row::name, alphabet))
                .toList();
    }

    /** Today or later, and under this ward. */
    private boolean stands(Unit unit) {
        Spell last = unit.spells().getLast();
        return ward.equals(last.parent()) && (last.to() == null || last.to().isAfter(today));
    }

    private Row row(Unit unit) {
        Spell spell = unit.on(today).orElse(unit.spells().getLast());
        List<Duty> own =
                duties.stream().filter(duty -> duty.unit().equals(unit.id())).toList();
        int waiting = (int) own.stream()
                .filter(duty -> duty.state() == Duty.State.SUBMITTED)
                .count();
        int overdue = (int) own.stream().filter(Duty::overdue).count();
        int pending = (int) own.stream().filter(Duty::pending).count();
        LocalDate end = unit.spells().getLast().to();
        return new Row(
                unit.id().value(),
                words.name(spell.name()),
                spell.name().en(),
                words.say("groups.kind." + unit.kind().name().toLowerCase(Locale.ROOT)),
                life(unit.spells().getFirst().from(), end),
                end == null ? "" : end.toString(),
                reports(pending, overdue, waiting),
                overdue > 0,
                units.find(unit.id()).isPresent() ? "/don-vi/" + unit.id() : null,
                accounts == null ? null : accounts(unit.id()),
                unit.id().value().toLowerCase(Locale.ROOT));
    }

    private String life(@Nullable LocalDate from, @Nullable LocalDate end) {
        if (end == null) {
            return from == null ? words.say("groups.always") : words.say("groups.since", words.day(from));
        }
        return from == null
                ? words.say("groups.until", words.day(end.minusDays(1)))
                : words.say("groups.between", words.day(from), words.day(end.minusDays(1)));
    }

    private String reports(int pending, int overdue, int waiting) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("groups.overdue", overdue);
        counts.put("groups.pending", pending - overdue);
        counts.put("groups.waiting", waiting);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> words.count(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private List<AccountRow> accounts(UnitId unit) {
        return accounts == null
                ? List.of()
                : accounts.stream()
                        .filter(account -> unit.equals(account.unit()))
                        .map(account -> new AccountRow(
                                account.name(),
                                words.name(account.displayName()),
                                words.say(
                                        !account.enabled()
                                                ? "groups.account.closed"
                                                : account.mustChangePassword()
                                                        ? "groups.account.new"
                                                        : "groups.account.open"),
                                account.enabled()))
                        .toList();
    }

    private String change(BelowWard.Change change) {
        String name = words.name(change.name());
        String what = change.day() == null
                ? words.say("groups.change." + change.what(), name)
                : words.say("groups.change." + change.what(), name, words.day(change.day()));
        return words.say("groups.change", words.moment(change.at()), what, change.byName());
    }
}
