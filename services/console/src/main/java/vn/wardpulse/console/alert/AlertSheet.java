package vn.wardpulse.console.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.wardpulse.console.api.AlertDelivery;
import vn.wardpulse.console.api.Alerts;
import vn.wardpulse.console.api.Subscription;
import vn.wardpulse.console.api.Webhook;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Words;

/** Writes the page's lists. */
record AlertSheet(
        Alerts alerts,
        List<Subscription> subscriptions,
        List<Webhook> webhooks,
        List<AlertDelivery> deliveries,
        Words words) {

    private static final int WORST = 5;
    private static final int WORST_TOLD = 3;

    String finding() {
        long units = alerts.holding().size();
        return units == 0
                ? words.say(subscriptions.isEmpty() ? "alert.finding.unwatched" : "alert.finding.none")
                : words.count("alert.finding", (int) units);
    }

    List<AlertView.Group> groups() {
        AlertWords said = new AlertWords(words);
        Map<UUID, List<Alerts.Holding>> held = new LinkedHashMap<>();
        alerts.holding()
                .forEach(holding -> held.computeIfAbsent(holding.subscription(), id -> new ArrayList<>())
                        .add(holding));
        return held.values().stream()
                .map(holdings -> {
                    List<AlertView.Line> lines = holdings.stream()
                            .map(holding -> said.line(holding.watched(), holding.crossing()))
                            .toList();
                    List<AlertView.Line> rest = lines.subList(Math.min(WORST, lines.size()), lines.size());
                    return new AlertView.Group(
                            said.condition(holdings.getFirst().watched()),
                            lines.subList(0, lines.size() - rest.size()),
                            rest,
                            rest.isEmpty() ? "" : words.count("alert.rest", rest.size()));
                })
                .toList();
    }

    List<AlertView.Told> told() {
        AlertWords said = new AlertWords(words);
        return alerts.told().stream()
                .map(message -> {
                    List<AlertView.Line> lines = message.worst().stream()
                            .limit(WORST_TOLD)
                            .map(crossing -> said.line(message.watched(), crossing))
                            .toList();
                    int rest = message.crossings() - lines.size();
                    return new AlertView.Told(
                            words.moment(message.at()),
                            !message.read(),
                            said.condition(message.watched()),
                            lines,
                            rest > 0 ? words.count("alert.rest", rest) : "",
                            sent(message.position()));
                })
                .toList();
    }

    private String sent(long position) {
        return deliveries.stream()
                .filter(delivery -> delivery.alert() == position)
                .map(delivery -> words.say(
                        "alert.sent",
                        words.say("alert.channel." + delivery.channel()),
                        words.say("alert.state." + delivery.state())))
                .collect(Collectors.joining(" · "));
    }

    List<AlertView.Row> rows() {
        AlertWords said = new AlertWords(words);
        return subscriptions.stream()
                .map(subscription -> new AlertView.Row(
                        subscription.id().toString(),
                        said.condition(subscription.watched()),
                        said.units(subscription),
                        channels(subscription),
                        said.timing(subscription),
                        state(subscription),
                        subscription.paused()))
                .toList();
    }

    private String channels(Subscription subscription) {
        List<String> channels = new ArrayList<>(List.of(words.say("alert.channel.page")));
        if (subscription.email()) {
            channels.add(words.say("alert.channel.email"));
        }
        if (subscription.webhook() != null) {
            channels.add(words.say("alert.channel.webhook"));
        }
        return String.join(", ", channels);
    }

    private String state(Subscription subscription) {
        if (subscription.paused()) {
            return words.say("alert.row.paused");
        }
        if (!subscription.looked()) {
            return words.say("alert.row.unlooked");
        }
        List<Alerts.Holding> held = alerts.holding().stream()
                .filter(holding -> holding.subscription().equals(subscription.id()))
                .toList();
        int waiting = (int) held.stream().filter(Alerts.Holding::waiting).count();
        String holding = words.count("alert.row.holding", held.size());
        return waiting == 0 ? holding : words.say("alert.row.waiting", holding, Numbers.count(waiting));
    }

    List<AlertView.Receiver> receivers() {
        return webhooks.stream()
                .map(webhook -> {
                    Webhook.Last last = webhook.last();
                    if (last == null) {
                        return new AlertView.Receiver(webhook.id().toString(), webhook.url(), "", false);
                    }
                    boolean bad = last.state().equals("failed") || last.state().equals("refused");
                    String what = words.say(
                            last.test() ? "alert.last.test" : "alert.last.alert",
                            words.moment(last.at()),
                            words.say("alert.state." + last.state()),
                            Numbers.count(last.attempts()));
                    return new AlertView.Receiver(
                            webhook.id().toString(),
                            webhook.url(),
                            last.problem() == null ? what : what + " (" + last.problem() + ")",
                            bad);
                })
                .toList();
    }
}
