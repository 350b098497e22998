package vn.wardpulse.rollup.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import vn.wardpulse.model.view.UnitPeriod;

/** Tells whether a view says anything else than the one before, whatever event it rests on. */
final class Fingerprint {

    private Fingerprint() {}

    /** Never 0, which stands for no view. */
    static long of(UnitPeriod view) {
        StringBuilder text = new StringBuilder(8192).append(view.cells());
        view.themes()
                .forEach(theme -> text.append(theme.theme())
                        .append(theme.score())
                        .append(' ')
                        .append(theme.counted())
                        .append('/')
                        .append(theme.indicators())
                        .append(new TreeMap<>(theme.statuses())));
        text.append(view.forms());
        byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        long fingerprint = ByteBuffer.wrap(digest).getLong();
        return fingerprint == 0 ? 1 : fingerprint;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
