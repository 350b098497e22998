package vn.wardpulse.notification.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that messages are written in. */
public enum Language {
    VI,
    EN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Vietnamese is the messages' own language, which goes by no name. */
    public Locale locale() {
        return this == VI ? Locale.ROOT : Locale.ENGLISH;
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
