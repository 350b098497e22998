package vn.wardpulse.reporting.schedule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.wardpulse.web.Reader;

/** Whatever somebody asks this room, it learns what they may do now. */
@Configuration(proxyBeanMethods = false)
class OwnersComingBy implements WebMvcConfigurer {

    private final Owners owners;

    OwnersComingBy(Owners owners) {
        this.owners = owners;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
                    owners.seen(Reader.of(token.getToken()));
                }
                return true;
            }
        });
    }
}
