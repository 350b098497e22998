package vn.wardpulse.identity.client;

import java.time.Instant;
import java.util.List;

/** A program of another system: it acts for its unit and what lies under it, within its scopes. */
public record MachineClient(
        String id, String nameVi, String nameEn, String unit, List<String> scopes, boolean enabled, Instant createdAt) {

    /** What a machine client may be allowed to do. */
    static final List<String> SCOPES = List.of("reports:write", "figures:read", "catalogue:write");
}
