package vn.wardpulse.embedded;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Brokers of this machine that keep copies of each other's data; every one is a controller too.
 *
 * @param id the same for all members, and for ever: Kafka's form of it, 22 characters of base64
 * @param members all of them, also those that are down
 */
public record BrokerCluster(String id, List<Member> members) {

    /**
     * @param node its number in the cluster
     * @param port where clients and the other brokers find it on 127.0.0.1
     * @param controllerPort where its controller listens
     */
    public record Member(int node, int port, int controllerPort) {}

    public BrokerCluster {
        members = List.copyOf(members);
    }

    Member member(int node) {
        return members.stream()
                .filter(member -> member.node() == node)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no member " + node + " in " + members));
    }

    String voters() {
        return members.stream()
                .map(member -> member.node() + "@127.0.0.1:" + member.controllerPort())
                .collect(Collectors.joining(","));
    }
}
