package vn.wardpulse.submission.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small files of the kinds that people attach. */
public final class Files {

    private Files() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n%" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] png() {
        return picture("png");
    }

    public static byte[] jpeg() {
        return picture("jpeg");
    }

    private static byte[] picture(String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
