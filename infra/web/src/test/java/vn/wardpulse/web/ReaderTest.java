package vn.wardpulse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.wardpulse.model.UnitId;

class ReaderTest {

    @Test
    void rolesAndUnitComeFromTheToken() {
        Reader reader = Reader.of(token(Map.of("roles", List.of("ward-officer"), "unit", "00139", "name", "Cán bộ")));

        assertThat(reader.is(Role.WARD_OFFICER)).isTrue();
        assertThat(reader.unit()).isEqualTo(new UnitId("00139"));
        assertThat(reader.displayName()).isEqualTo("Cán bộ");
        assertThat(reader.mayRead()).isTrue();
    }

    @Test
    void withoutAUnitOnlyAnAdministratorReachesEverything() {
        assertThat(Reader.of(token(Map.of("roles", List.of("administrator")))).unit())
                .isNull();
        assertThat(Reader.of(token(Map.of("roles", List.of("administrator")))).is(Role.ADMINISTRATOR))
                .isTrue();

        Reader lost = Reader.of(token(Map.of("roles", List.of("analyst"))));
        assertThat(lost.roles()).as("bound to nothing, may do nothing").isEmpty();
        assertThat(lost.mayRead()).isFalse();
    }

    @Test
    void scopesCountForMachinesOnly() {
        Reader machine =
                Reader.of(token(Map.of("roles", List.of("machine"), "unit", "004", "scope", List.of("figures:read"))));
        assertThat(machine.isMachineWith(Reader.READ)).isTrue();
        assertThat(machine.isMachineWith(Reader.WRITE_REPORTS)).isFalse();

        Reader person = Reader.of(
                token(Map.of("roles", List.of("ward-officer"), "unit", "004", "scope", "reports:write openid")));
        assertThat(person.scopes()).isEmpty();
        assertThat(person.isMachineWith(Reader.WRITE_REPORTS)).isFalse();
    }

    @Test
    void unknownRolesGrantNothing() {
        assertThat(Reader.of(token(Map.of("roles", List.of("emperor"), "unit", "*")))
                        .roles())
                .isEmpty();
    }

    private static Jwt token(Map<String, Object> claims) {
        Jwt.Builder token = Jwt.withTokenValue("t").header("alg", "none").subject("someone");
        claims.forEach(token::claim);
        return token.build();
    }
}
