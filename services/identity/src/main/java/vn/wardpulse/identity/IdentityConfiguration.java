package vn.wardpulse.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What the features of this room share: the clock of real time, the language of the reader, the static files. */
@Configuration
@EnableScheduling
class IdentityConfiguration implements WebMvcConfigurer {

    private static final Duration ONE_YEAR = Duration.ofDays(365);

    /** Sign-ins happen in real time, also while the domain's clock is simulated. */
    @Bean
    @ConditionalOnMissingBean(name = "wallClock")
    Clock wallClock() {
        return Clock.systemUTC();
    }

    /** Cookies ignore ports, so the choice made here holds on the console's pages too, and the other way round. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("WP_LANG");
        resolver.setDefaultLocale(Locale.of("vi"));
        resolver.setCookieMaxAge(ONE_YEAR);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** A path of its own: on the shared class path {@code static/} also holds the console's files. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/identity-assets/**")
                .addResourceLocations("classpath:/static/identity/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }
}
