package vn.wardpulse.standalone;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.wardpulse.embedded.Ports;

/**
 * Where everything listens: the first rooms from the first port on, then the broker, its controller and the database,
 * then the rooms that came later.
 */
record Addresses(String host, int port) {

    private static final int BROKER = 6;
    private static final int CONTROLLER = 7;
    private static final int DATABASE = 8;

    URI of(Room room) {
        return URI.create("http://" + host + ":" + port(room));
    }

    int port(Room room) {
        return port + room.place();
    }

    int broker() {
        return port + BROKER;
    }

    int controller() {
        return port + CONTROLLER;
    }

    int database() {
        return port + DATABASE;
    }

    int last() {
        return port(Room.ALERTING);
    }

    /** This machine only, unless another name is asked for: then every interface. */
    String bind() {
        return "localhost".equals(host) || "127.0.0.1".equals(host) ? "127.0.0.1" : "0.0.0.0";
    }

    /** The ports that something else already listens on. */
    List<Integer> taken(Free free) {
        return IntStream.rangeClosed(port, last())
                .filter(each -> !free.free(address(inside(each) ? "127.0.0.1" : bind()), each))
                .boxed()
                .toList();
    }

    /** Somewhere on this machine, for what nobody else is to reach. */
    static Addresses anyFree() {
        return IntStream.generate(() -> RandomGenerator.getDefault().nextInt(20_000, 30_000))
                .limit(1_000)
                .mapToObj(first -> new Addresses("localhost", first))
                .filter(addresses -> addresses.taken(Ports::free).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Stopped("No eleven free ports in a row were found."));
    }

    /** Nobody but the rooms speaks to broker and database. */
    private boolean inside(int each) {
        return each >= broker() && each <= database();
    }

    @FunctionalInterface
    interface Free {

        boolean free(InetAddress address, int port);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
