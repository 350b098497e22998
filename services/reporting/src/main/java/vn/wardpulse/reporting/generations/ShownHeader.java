package vn.wardpulse.reporting.generations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.catalogue.Shown;

/** Every answer of the API names the generation that it comes from, which is one for all of it. */
@Component
class ShownHeader implements HandlerInterceptor, WebMvcConfigurer {

    private final Definitions definitions;

    ShownHeader(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What is answered as of the past comes from no generation.
        if (definitions.knownAt() == null) {
            response.setHeader(
                    Shown.HEADER, Integer.toString(definitions.shown().generation()));
        }
        return true;
    }
}
