package vn.wardpulse.model.wire;

import java.nio.charset.StandardCharsets;

/** Which partition a key falls into. The same as Kafka's own rule for keyed records (murmur2), so that both agree. */
public final class Partitions {

    private Partitions() {}

    public static int of(String partitionKey, int partitions) {
        return (murmur2(partitionKey.getBytes(StandardCharsets.UTF_8)) & 0x7fffffff) % partitions;
    }

    private static int murmur2(byte[] data) {
        int m = 0x5bd1e995;
        int length = data.length;
        int h = 0x9747b28c ^ length;
        int whole = length / 4;
        for (int i = 0; i < whole; i++) {
            int at = i * 4;
            int k = (data[at] & 0xff)
                    | (data[at + 1] & 0xff) << 8
                    | (data[at + 2] & 0xff) << 16
                    | (data[at + 3] & 0xff) << 24;
            k *= m;
            k ^= k >>> 24;
            k *= m;
            h = h * m ^ k;
        }
        int rest = length & ~3;
        for (int i = length % 4; i > 0; i--) {
            h ^= (data[rest + i - 1] & 0xff) << ((i - 1) * 8);
            if (i == 1) {
                h *= m;
            }
        }
        h ^= h >>> 13;
        h *= m;
        return h ^ h >>> 15;
    }
}
