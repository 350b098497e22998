package vn.wardpulse.rollup.topology;

import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.rollup.topology.rules.Contribution;
import vn.wardpulse.rollup.topology.rules.Dated;
import vn.wardpulse.rollup.topology.rules.Definition;

/**
 * From reports to views:
 *
 * <pre>
 * units, themes, … ─▶ definitions ─▶ every task ─┐
 * targets ───────────────────────────────────────┤
 * reports ───────────────────────────────────▶ ledger ─▶ standings
 *                                                ├─▶ contributions (by ancestor) ─▶ cells ─▶ unit-periods
 *                                                └─▶ own changes ──────────────────▶
 * </pre>
 */
public final class RollupTopology {

    private RollupTopology() {}

    private static final String DEFINITIONS = "definitions";
    private static final String CONTRIBUTIONS = "contributions";

    /** The topics that a run reads from other rooms. */
    public static List<String> sources() {
        return List.of(
                Topics.UNITS.name(),
                Topics.THEMES.name(),
                Topics.INDICATORS.name(),
                Topics.CALENDARS.name(),
                Topics.FORMS.name(),
                Topics.TARGETS.name(),
                Topics.REPORTS.name());
    }

    /** The topics through which a run hands things on to itself, the earlier first. */
    public static List<String> repartitions(String applicationId) {
        return List.of(
                applicationId + "-" + DEFINITIONS + "-repartition",
                applicationId + "-" + CONTRIBUTIONS + "-repartition");
    }

    /** The topics that hold what a run's stores hold. */
    public static List<String> changelogs(String applicationId) {
        return Kept.ALL.stream()
                .map(store -> applicationId + "-" + store + "-changelog")
                .toList();
    }

    /** Built through a {@link TopologyConfig}, without which names are not insisted on. */
    public static Topology of(Properties settings, Pace pace) {
        return of(settings, pace, Stores::persistentKeyValueStore);
    }

    /** One that takes whatever comes; a trial keeps its stores from one instance to the next. */
    public static Topology of(Properties settings, Pace pace, Function<String, KeyValueBytesStoreSupplier> stores) {
        return of(settings, pace, stores, Terms.unbounded());
    }

    public static Topology of(Properties settings, Pace pace, Terms terms) {
        return of(settings, pace, Stores::persistentKeyValueStore, terms);
    }

    /** @param stores gives the supplier of a store by its name */
    public static Topology of(
            Properties settings, Pace pace, Function<String, KeyValueBytesStoreSupplier> stores, Terms terms) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        Kept.all(stores).forEach(builder::addStateStore);

        KStream<String, Entry> definitions = definitions(builder);
        KStream<String, Entry> targets = targets(builder);
        KStream<String, Entry> reports = reports(builder);

        var movements = reports.merge(targets, Named.as("reports-and-targets"))
                .merge(definitions, Named.as("entries"))
                .process(
                        () -> new Ledger(pace, terms),
                        Named.as("ledger"),
                        Kept.LEDGER,
                        Kept.PENDING,
                        Kept.DEFINITIONS,
                        Kept.TARGETS)
                .split(Named.as("movement-"))
                .branch((key, movement) -> movement instanceof Movement.Stands, Branched.as("standings"))
                .branch((key, movement) -> movement instanceof Movement.Moves, Branched.as("up"))
                .defaultBranch(Branched.as("own"));

        standings(stream(movements, "movement-standings"), Topics.standings(terms.generation()));
        Topic<UnitPeriod> unitPeriods = Topics.unitPeriods(terms.generation());
        upwards(stream(movements, "movement-up"))
                .merge(stream(movements, "movement-own"), Named.as("all-movements"))
                .process(
                        () -> new Cells(pace, terms),
                        Named.as("cells"),
                        Kept.CELLS,
                        Kept.INBOX,
                        Kept.VIEWS,
                        Kept.LEDGER,
                        Kept.DEFINITIONS,
                        Kept.TARGETS)
                .to(unitPeriods.name(), RollupSerdes.produced(unitPeriods, "to-unit-periods"));
        return builder.build(settings);
    }

    private static KStream<String, Entry> reports(StreamsBuilder builder) {
        return builder.stream(Topics.REPORTS.name(), RollupSerdes.consumed(Topics.REPORTS, "reports"))
                .filter((unit, event) -> event != null, Named.as("reports-present"))
                .mapValues(event -> new Entry.Reported(event), Named.as("reported"));
    }

    private static KStream<String, Entry> targets(StreamsBuilder builder) {
        return builder.stream(Topics.TARGETS.name(), RollupSerdes.consumed(Topics.TARGETS, "targets"))
                .filter((key, event) -> event != null, Named.as("targets-present"))
                .mapValues(event -> new Entry.Targeted(event), Named.as("targeted"));
    }

    private static KStream<String, Entry> definitions(StreamsBuilder builder) {
        List<KStream<String, CatalogueEvent>> sources = List.of(
                source(builder, Topics.UNITS, "units"),
                source(builder, Topics.THEMES, "themes"),
                source(builder, Topics.INDICATORS, "indicators"),
                source(builder, Topics.CALENDARS, "calendars"),
                source(builder, Topics.FORMS, "forms"));
        KStream<String, CatalogueEvent> all = sources.getFirst();
        for (int i = 1; i < sources.size(); i++) {
            all = all.merge(sources.get(i), Named.as("catalogue-" + i));
        }
        return all.filter((key, event) -> event != null, Named.as("definitions-present"))
                .mapValues(event -> new Dated(event.head().position(), Definition.of(event)), Named.as("dated"))
                .selectKey((key, dated) -> dated.definition().key(), Named.as("by-definition"))
                .repartition(RollupSerdes.toAll(DEFINITIONS))
                .mapValues(dated -> new Entry.Defined(dated), Named.as("defined"));
    }

    private static KStream<String, CatalogueEvent> source(
            StreamsBuilder builder, Topic<? extends CatalogueEvent> topic, String name) {
        return builder.stream(topic.name(), RollupSerdes.consumed(topic, name));
    }

    private static void standings(KStream<String, Movement> movements, Topic<Standing> topic) {
        movements
                .mapValues(movement -> ((Movement.Stands) movement).standing(), Named.as("standing"))
                .to(topic.name(), RollupSerdes.produced(topic, "to-standings"));
    }

    /** One message per ancestor and change; already keyed by the ancestor. */
    private static KStream<String, Movement> upwards(KStream<String, Movement> movements) {
        KStream<String, Contribution> contributions = movements
                .mapValues(movement -> ((Movement.Moves) movement).contribution(), Named.as("contribution"))
                .repartition(RollupSerdes.byAncestor(CONTRIBUTIONS));
        return contributions.mapValues(
                (ancestor, contribution) -> new Movement.Moves(new vn.wardpulse.model.UnitId(ancestor), contribution),
                Named.as("contributed"));
    }

    private static KStream<String, Movement> stream(
            java.util.Map<String, KStream<String, Movement>> branches, String name) {
        return java.util.Objects.requireNonNull(branches.get(name));
    }
}
