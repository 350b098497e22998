package vn.wardpulse.reporting.schedule;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** @param name under which it is delivered */
@SuppressWarnings("ArrayRecordComponent") // as they are sent, and nobody changes them
record MadeFile(String format, String name, String mediaType, byte[] bytes) {

    /** In hexadecimal. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
