package vn.wardpulse.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * An issuer of access tokens for tests: a key of its own, served as identity serves its keys, so that a room validates
 * what it is given as it does in earnest. Point the room at it by {@code @Import(TestSignIn.class)}.
 */
public final class TestTokens {

    private static final Supplier<TestTokens> SHARED = SingletonSupplier.of(TestTokens::start);
    /** As RFC 9068 has it. */
    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    /** Tokens are judged by real time; these hold for longer than any test runs. */
    private static final Date EXPIRES = new Date(253_370_764_800_000L);

    private final RSAKey key;
    private final String issuer;

    private TestTokens(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    public static TestTokens shared() {
        return SHARED.get();
    }

    public String issuer() {
        return issuer;
    }

    /**
     * @param unit the unit the person is bound to; null for an administrator
     * @param roles as on the wire, {@code ward-officer}
     */
    public String person(String name, @Nullable String unit, String... roles) {
        return sign(
                ACCESS, claims(name, unit).claim("roles", Arrays.asList(roles)).build());
    }

    /** What tells the console who signed in: same key, same claims, and yet nothing that opens a door. */
    public String idToken(String name, @Nullable String unit, String... roles) {
        return sign(
                null,
                claims(name, unit)
                        .audience("console")
                        .claim("roles", Arrays.asList(roles))
                        .build());
    }

    /** @param scopes {@code figures:read} and the like */
    public String machine(String name, @Nullable String unit, String... scopes) {
        return sign(
                ACCESS,
                claims(name, unit)
                        .claim("roles", List.of("machine"))
                        .claim("scope", Arrays.asList(scopes))
                        .build());
    }

    /** Right in everything but the key that signed it. */
    public String forged(String name, @Nullable String unit, String... roles) {
        return new TestTokens(generate(), issuer).person(name, unit, roles);
    }

    /** The name of the person or machine whose token it is. */
    public static String nameIn(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JWTClaimsSet.Builder claims(String name, @Nullable String unit) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(name)
                .claim("name", name)
                .issueTime(new Date(0))
                .expirationTime(EXPIRES);
        return unit == null ? claims : claims.claim("unit", unit);
    }

    private String sign(@Nullable JOSEObjectType type, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestTokens start() {
        try {
            RSAKey key = generate();
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new TestTokens(key, "http://localhost:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
