package vn.wardpulse.identity.client;

import java.time.Instant;
import java.util.List;
import vn.wardpulse.model.Name;

/** A machine client as the administrator sees it. */
record ClientView(String id, Name displayName, String unit, List<String> scopes, boolean enabled, Instant createdAt) {

    static ClientView of(MachineClient client) {
        return new ClientView(
                client.id(),
                new Name(client.nameVi(), client.nameEn()),
                client.unit(),
                client.scopes(),
                client.enabled(),
                client.createdAt());
    }
}
