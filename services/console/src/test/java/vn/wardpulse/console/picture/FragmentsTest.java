package vn.wardpulse.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;

/** The parts that every page is put together from, as they come out. */
class FragmentsTest {

    private final SpringTemplateEngine engine = engine();

    @Test
    void aStatusIsAShapeAndAWord() {
        for (Status status : Status.values()) {
            String html = render("mark(s, t)", Map.of("s", Mark.of(status), "t", "Chậm"));
            assertThat(html).contains("href=\"#m-" + Mark.of(status) + "\"").contains("<span class=\"sr\">Chậm</span>");
        }
    }

    @Test
    void aBulletBarIsDrawnByAttributesAlone() {
        Bullet bullet = Objects.requireNonNull(Bullet.of(
                new BigDecimal("600"),
                new TargetInForce(TargetInForce.Kind.AT_LEAST, "2520", null, false, true, 0),
                "3/4",
                true));
        String html = render("bullet(s, t)", Map.of("s", bullet, "t", "behind"));
        assertThat(html)
                .contains("class=\"bullet behind\"")
                .contains("width=\"20.48\"")
                .contains("class=\"pace\"")
                .doesNotContain("style=");
    }

    @Test
    void aSparklineSaysItsFiguresToTheEar() {
        Sparkline line = Objects.requireNonNull(Sparkline.of(List.of(new BigDecimal("1"), new BigDecimal("2"))));
        assertThat(render("spark(s, t)", Map.of("s", line, "t", "tháng 1: 1; tháng 2: 2")))
                .contains("<title>tháng 1: 1; tháng 2: 2</title>")
                .contains("role=\"img\"");
    }

    private String render(String fragment, Map<String, Object> values) {
        String page = "<th:block th:replace=\"~{parts :: %s}\"></th:block>"
                .formatted(fragment.replace("(s, t)", "(${s}, ${t})"));
        return engine.process(page, new Context(Locale.forLanguageTag("vi"), values));
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/console/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setOrder(1);
        files.setResolvablePatterns(Set.of("parts"));
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("console/messages");
        messages.setDefaultEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(new StringTemplateResolver());
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
