package vn.wardpulse.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.wardpulse.console.text.Languages;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;

/** Language and addresses: ids and periods stand in addresses as they stand on the wire. */
@Configuration(proxyBeanMethods = false)
class Shell implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(Languages.VIETNAMESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return value.equals("en") ? Locale.ENGLISH : Languages.VIETNAMESE;
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, UnitId.class, (Converter<String, UnitId>) UnitId::new);
        registry.addConverter(String.class, FormCode.class, (Converter<String, FormCode>) FormCode::new);
        registry.addConverter(String.class, ThemeCode.class, (Converter<String, ThemeCode>) ThemeCode::new);
        registry.addConverter(String.class, IndicatorCode.class, (Converter<String, IndicatorCode>) IndicatorCode::new);
        registry.addConverter(String.class, PlanCode.class, (Converter<String, PlanCode>) PlanCode::new);
        registry.addConverter(String.class, Slot.class, (Converter<String, Slot>) Slot::new);
        registry.addConverter(String.class, Period.class, (Converter<String, Period>) Period::parse);
    }

    /** The address of this page in another language, everything else as it is. */
    static String inLanguage(HttpServletRequest request, String language) {
        String query = request.getQueryString();
        String kept =
                query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        return request.getRequestURI() + "?" + (kept.isEmpty() ? "" : kept + "&") + "lang=" + language;
    }
}
