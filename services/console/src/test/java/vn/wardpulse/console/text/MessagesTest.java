package vn.wardpulse.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, and every text that a template names is there at all. */
class MessagesTest {

    private static final Pattern NAMED = Pattern.compile("#\\{([a-z][a-z0-9_.-]+)[}(]");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Set<String> vietnamese = keys("messages.properties");
        // English also needs words for exactly one
        Set<String> english = keys("messages_en.properties").stream()
                .filter(key -> !key.endsWith(".one") || vietnamese.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(english).isEqualTo(vietnamese);
    }

    @Test
    void templatesNameTextsThatExist() throws IOException {
        Set<String> keys = keys("messages.properties");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates/console"))) {
            for (Path template : templates.toList()) {
                Matcher matcher = NAMED.matcher(Files.readString(template));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).containsAll(named);
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/console/" + file)),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
