package vn.wardpulse.submission.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/** Checks lines against the indicators that a form asks for and the rules in force. */
public final class FigureCheck {

    private final List<Indicator> asked;
    private final RulesInForce inForce;
    private final RuleCheck rules;

    /**
     * @param asked the form's indicators, in its order
     * @param inForce what is asked beside what follows from the indicators alone
     * @param past what the figures may be held against
     */
    public FigureCheck(List<Indicator> asked, RulesInForce inForce, Precedents past) {
        this.asked = List.copyOf(asked);
        this.inForce = inForce;
        this.rules = new RuleCheck(this.asked, inForce, past);
    }

    /** Checks what is to be handed in: every indicator once, every warning explained. */
    public Checked whole(List<Line> lines) {
        Checked read = part(lines);
        List<Fault> faults = new ArrayList<>(read.faults());
        Set<String> touched = new HashSet<>();
        lines.forEach(line -> touched.add(Objects.requireNonNullElse(line.indicator(), "")));
        missing(code -> touched.contains(code.value())).forEach(faults::add);
        return new Checked(read.figures(), inOrder(faults));
    }

    /** Checks lines that need not be the whole form, such as figures of the past. */
    public Checked part(List<Line> lines) {
        Checked read = read(lines);
        List<Fault> faults = new ArrayList<>(read.faults());
        faults.addAll(unexplained(read.figures()));
        return new Checked(read.figures(), faults);
    }

    /** Everything that would keep a draft from being handed in as it is. */
    public List<Fault> open(List<ReportedFigure> draft) {
        List<Fault> faults = new ArrayList<>(unexplained(draft));
        Set<IndicatorCode> filled = new HashSet<>();
        draft.forEach(figure -> filled.add(figure.indicator()));
        missing(filled::contains).forEach(faults::add);
        return inOrder(faults);
    }

    /** Only what cannot be kept at all is a fault here: a draft may be wrong and incomplete. */
    public Checked read(List<Line> lines) {
        Map<String, Indicator> known = new HashMap<>();
        asked.forEach(indicator -> known.put(indicator.code().value(), indicator));
        Map<IndicatorCode, ReportedFigure> figures = new HashMap<>();
        Set<IndicatorCode> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String code = Objects.requireNonNullElse(line.indicator(), "");
            Indicator indicator = known.get(code);
            if (indicator == null) {
                faults.add(Faults.unknown("figures/" + (code.isBlank() ? "[" + i + "]" : code), code));
            } else if (!seen.add(indicator.code())) {
                faults.add(Faults.duplicate(indicator));
            } else {
                new LineReading(indicator, faults).read(line).ifPresent(read -> figures.put(indicator.code(), read));
            }
        }
        return new Checked(
                asked.stream()
                        .flatMap(indicator -> Optional.ofNullable(figures.get(indicator.code())).stream())
                        .toList(),
                faults);
    }

    /** What wants an explanation, explained or not, for whoever decides about the figures. */
    public List<Fault> warnings(List<ReportedFigure> figures) {
        return inOrder(complaints(figures)
                .map(RuleCheck.Complaint::fault)
                .filter(fault -> fault.severity() == Fault.Severity.WARNING)
                .toList());
    }

    /** The rules that stand in the way of figures that are sound by themselves. */
    public List<Fault> broken(List<ReportedFigure> figures) {
        return rules.comparisons(figures).stream()
                .map(RuleCheck.Complaint::fault)
                .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                .toList();
    }

    /** What readable figures break: what each must be by itself, and the rules; not what a remark explains. */
    private List<Fault> unexplained(List<ReportedFigure> figures) {
        Set<IndicatorCode> explained = new HashSet<>();
        figures.stream().filter(line -> line.remark() != null).forEach(line -> explained.add(line.indicator()));
        return complaints(figures)
                .filter(complaint ->
                        complaint.fault().severity() == Fault.Severity.ERROR || !explained.contains(complaint.about()))
                .map(RuleCheck.Complaint::fault)
                .toList();
    }

    private Stream<RuleCheck.Complaint> complaints(List<ReportedFigure> figures) {
        Map<IndicatorCode, Indicator> known = new HashMap<>();
        asked.forEach(indicator -> known.put(indicator.code(), indicator));
        List<RuleCheck.Complaint> own = figures.stream()
                .flatMap(line -> Stream.ofNullable(known.get(line.indicator()))
                        .flatMap(indicator -> Limits.of(indicator, line).stream())
                        .map(fault -> new RuleCheck.Complaint(line.indicator(), fault)))
                .toList();
        Set<IndicatorCode> faulty = own.stream().map(RuleCheck.Complaint::about).collect(Collectors.toSet());
        return Stream.of(own, rules.comparisons(figures), rules.changes(figures, faulty))
                .flatMap(List::stream);
    }

    private Stream<Fault> missing(Predicate<IndicatorCode> filled) {
        return asked.stream()
                .filter(indicator -> !filled.test(indicator.code()) && inForce.asks(indicator.code()))
                .map(Faults::required);
    }

    private List<Fault> inOrder(List<Fault> faults) {
        Map<String, Integer> order = new HashMap<>();
        for (Indicator indicator : asked) {
            order.put(Faults.at(indicator.code()), order.size());
        }
        return faults.stream()
                .sorted(java.util.Comparator.comparing(fault -> {
                    String[] parts = fault.where().split("/", 3);
                    return order.getOrDefault(parts[0] + "/" + (parts.length > 1 ? parts[1] : ""), Integer.MAX_VALUE);
                }))
                .toList();
    }
}
