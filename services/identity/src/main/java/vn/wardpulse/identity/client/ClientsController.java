package vn.wardpulse.identity.client;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.identity.Administration;
import vn.wardpulse.identity.RequestCheck;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** What the administrator does with machine clients. */
@RestController
@Tag(name = "Clients", description = "Machines that sign in with client credentials")
@RequestMapping("/api/clients")
class ClientsController {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MachineClients machines;
    private final PasswordEncoder encoder;

    ClientsController(MachineClients machines, PasswordEncoder encoder) {
        this.machines = machines;
        this.encoder = encoder;
    }

    /** @param secret shown this once; only its hash is kept */
    record WithSecret(ClientView client, String secret) {}

    @Operation(summary = "All machine clients")
    @GetMapping
    List<ClientView> all(Reader reader) {
        Administration.only(reader, "clients");
        return machines.all().stream().map(ClientView::of).toList();
    }

    @Operation(summary = "One machine client")
    @GetMapping("/{id}")
    ClientView one(Reader reader, @PathVariable String id) {
        Administration.only(reader, "clients");
        return ClientView.of(found(id));
    }

    @Operation(
            summary = "A new machine client; its secret is shown this once",
            responses = @ApiResponse(responseCode = "201", useReturnTypeSchema = true))
    @PostMapping
    @Transactional
    ResponseEntity<WithSecret> create(Reader reader, @RequestBody ClientWish wish) {
        Administration.only(reader, "clients");
        var check = new RequestCheck();
        var id = check.identifier(wish.id(), "id");
        var profile = wish.profile(check);
        if (id.equals(Clients.CONSOLE) || machines.find(id).isPresent()) {
            check.fault(
                    "name-taken",
                    "id",
                    "Mã '%s' đã có. Chọn mã khác.".formatted(id),
                    "The id '%s' is taken. Choose another.".formatted(id));
        }
        check.done();
        var secret = drawn();
        machines.add(id, profile, encoder.encode(secret), false);
        return ResponseEntity.created(URI.create("/api/clients/" + id))
                .body(new WithSecret(ClientView.of(found(id)), secret));
    }

    /** Replaces names, unit, scopes and whether the client is enabled; its next token follows. */
    @Operation(summary = "Other names, unit or scopes, or an end to a client")
    @PutMapping("/{id}")
    @Transactional
    ClientView change(Reader reader, @PathVariable String id, @RequestBody ClientWish wish) {
        Administration.only(reader, "clients");
        found(id);
        var check = new RequestCheck();
        var profile = wish.profile(check);
        check.done();
        machines.change(id, profile, wish.enabled() == null || wish.enabled());
        return ClientView.of(found(id));
    }

    /** A new secret; the old one is worth nothing from now on. */
    @Operation(summary = "A new secret; the old one ends")
    @PostMapping("/{id}/secret")
    @Transactional
    WithSecret renew(Reader reader, @PathVariable String id) {
        Administration.only(reader, "clients");
        found(id);
        var secret = drawn();
        machines.setSecret(id, encoder.encode(secret));
        return new WithSecret(ClientView.of(found(id)), secret);
    }

    private MachineClient found(String id) {
        return machines.find(id).orElseThrow(() -> Refused.notFound("clients/" + id));
    }

    private static String drawn() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
