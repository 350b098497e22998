package vn.wardpulse.identity.token;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.identity.Administration;
import vn.wardpulse.web.Reader;

/** Lets the administrator change the signing key, in the ordinary course of things or after an accident. */
@RestController
@RequestMapping("/api/keys")
class KeysController {

    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    List<SigningKeys.Listed> all(Reader reader) {
        Administration.only(reader, "keys");
        return keys.listed();
    }

    /** A new key signs from now on; the others go on being published until nothing they signed is valid any more. */
    @PostMapping
    List<SigningKeys.Listed> rotate(Reader reader) {
        Administration.only(reader, "keys");
        keys.rotate();
        return keys.listed();
    }
}
