package vn.wardpulse.console.alert;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.wardpulse.console.api.AlertDelivery;
import vn.wardpulse.console.api.Alerting;
import vn.wardpulse.console.api.Alerts;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Notifications;
import vn.wardpulse.console.api.RoomSilent;
import vn.wardpulse.console.api.Subscription;
import vn.wardpulse.console.api.Webhook;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.Choices;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;

/** Gathers what stands on the page. Without notification it says what holds all the same. */
@Component
class AlertDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);
    private static final int MESSAGES = 20;
    private static final int DELIVERIES = 100;

    private final Alerting alerting;
    private final Notifications notifications;
    private final Catalogue catalogue;
    private final Choices choices;

    AlertDesk(Alerting alerting, Notifications notifications, Catalogue catalogue, Choices choices) {
        this.alerting = alerting;
        this.notifications = notifications;
        this.catalogue = catalogue;
        this.choices = choices;
    }

    /** @param faults what is wrong with what was typed */
    String write(Access access, Asked asked, @Nullable UUID id, List<String> faults, Words words, Model model) {
        Alerts alerts = alerting.alerts(access, MESSAGES);
        List<Subscription> subscriptions = alerting.subscriptions(access);
        List<Webhook> webhooks = List.of();
        List<AlertDelivery> deliveries = List.of();
        try {
            webhooks = notifications.webhooks(access);
            deliveries = notifications.alertDeliveries(access, DELIVERIES);
        } catch (RoomSilent e) {
            LOG.warn("no deliveries are shown: {}", e.getMessage());
        }
        Choice choice = choices.choose(access, null, null);
        AlertSheet sheet = new AlertSheet(alerts, subscriptions, webhooks, deliveries, words);
        AlertFormSheet form = new AlertFormSheet(catalogue.definitions(access), choice, webhooks, words);
        model.addAttribute(
                "page",
                new AlertView(
                        sheet.finding(),
                        sheet.groups(),
                        sheet.told(),
                        alerts.unread(),
                        alerts.told().isEmpty() ? 0 : alerts.told().getFirst().position(),
                        sheet.rows(),
                        form.write(asked, id),
                        sheet.receivers(),
                        Objects.requireNonNullElse((String) model.getAttribute("secret"), ""),
                        faults));
        return "canh-bao";
    }
}
