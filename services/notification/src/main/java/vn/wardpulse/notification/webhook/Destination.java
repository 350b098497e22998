package vn.wardpulse.notification.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses anything is sent to. Whoever may name one must not reach through us what stands behind our walls: this
 * machine, private networks, and whatever else is not on the public internet.
 */
final class Destination {

    private static final int LONGEST = 2_000;

    private final boolean privateAddresses;

    /** @param privateAddresses whether those are allowed all the same */
    Destination(boolean privateAddresses) {
        this.privateAddresses = privateAddresses;
    }

    /** What is typed, if it is one plain address of the web. */
    static Optional<URI> read(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean plain = (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && uri.getPort() != 0
                    && uri.getPort() <= 65_535
                    && text.length() <= LONGEST;
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether something may be sent there now. Asked just before each attempt: what a name stands for may have changed,
     * and the connection that follows takes the same answer from the JVM's cache.
     *
     * @throws UnknownHostException if the name stands for nothing at this moment
     */
    boolean allows(URI uri) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(uri.getHost());
        return privateAddresses || Stream.of(addresses).allMatch(Destination::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six ->
                // Unique local, and every way to write an IPv4 address inside one of IPv6.
                (bytes[0] & 0xfe) != 0xfc
                        && !six.isIPv4CompatibleAddress()
                        && !begins(bytes, 0x20, 0x02)
                        && !begins(bytes, 0x20, 0x01, 0x00, 0x00)
                        && !begins(bytes, 0x00, 0x64, 0xff, 0x9b);
            default -> false;
        };
    }

    /** Not this network, carriers' own, protocol assignments, benchmarks, documentation or the reserved rest. */
    private static boolean isPublic(byte[] four) {
        int second = four[1] & 0xff;
        return switch (four[0] & 0xff) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> !begins(four, 192, 0, 0) && !begins(four, 192, 0, 2) && !begins(four, 192, 88, 99);
            case 198 -> second != 18 && second != 19 && !begins(four, 198, 51, 100);
            case 203 -> !begins(four, 203, 0, 113);
            default -> (four[0] & 0xff) < 240;
        };
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
