package vn.wardpulse.console.text;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The languages that the pages speak: Vietnamese first, English complete. */
@Component
public class Languages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    Languages(MessageSource messages) {
        this.messages = messages;
    }

    /** Without a container, for whoever has the texts at hand. */
    public static Languages over(MessageSource messages) {
        return new Languages(messages);
    }

    public Words in(Locale locale) {
        return new Words(messages, locale.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE);
    }
}
