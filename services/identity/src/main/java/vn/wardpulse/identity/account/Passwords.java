package vn.wardpulse.identity.account;

import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and drawn. Hashes name their algorithm, so that a later one can live beside it. */
@Configuration
public class Passwords {

    /** Letters and digits that nobody mistakes for one another when read out or copied from paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    static PasswordEncoder passwordEncoder(AccountSettings settings) {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.bcryptCost())));
    }

    /** A one-time password to hand over: four groups of four, about 79 bits. */
    static String drawn() {
        return RANDOM.ints(16, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
