package vn.wardpulse.identity.token;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.identity.Administration;
import vn.wardpulse.web.Reader;

/** Lets the administrator change the signing key, in the ordinary course of things or after an accident. */
@RestController
@Tag(name = "Keys", description = "What tokens are signed with")
@RequestMapping("/api/keys")
class KeysController {

    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @Operation(summary = "Keys that are published")
    @GetMapping
    List<SigningKeys.Listed> all(Reader reader) {
        Administration.only(reader, "keys");
        return keys.listed();
    }

    /** A new key signs from now on; the others go on being published until nothing they signed is valid any more. */
    @Operation(summary = "A new key signs from now on")
    @PostMapping
    List<SigningKeys.Listed> rotate(Reader reader) {
        Administration.only(reader, "keys");
        keys.rotate();
        return keys.listed();
    }
}
