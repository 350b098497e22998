package vn.wardpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void givesEveryRoomItsPort() {
        Addresses addresses = new Addresses("localhost", 8080);
        assertThat(addresses.of(Room.CONSOLE)).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(addresses.port(Room.IDENTITY)).isEqualTo(8081);
        assertThat(addresses.port(Room.ROLLUP)).isEqualTo(8085);
        assertThat(addresses.broker()).isEqualTo(8086);
        assertThat(addresses.controller()).isEqualTo(8087);
        assertThat(addresses.database()).isEqualTo(8088);
        assertThat(addresses.port(Room.NOTIFICATION)).isEqualTo(8089);
        assertThat(addresses.port(Room.ALERTING)).isEqualTo(8090);
        assertThat(Room.values()).extracting(addresses::port).doesNotHaveDuplicates();
    }

    @Test
    void listensToThisMachineOnlyUnlessAnotherNameIsAskedFor() {
        assertThat(new Addresses("localhost", 8080).bind()).isEqualTo("127.0.0.1");
        assertThat(new Addresses("wardpulse.example", 8080).bind()).isEqualTo("0.0.0.0");
    }

    @Test
    void namesTheTakenPorts() {
        assertThat(new Addresses("localhost", 8080).taken((address, port) -> port != 8083 && port < 8088))
                .containsExactly(8083, 8088, 8089, 8090);
    }
}
