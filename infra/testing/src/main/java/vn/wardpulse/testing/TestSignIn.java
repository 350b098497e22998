package vn.wardpulse.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Makes the room under test trust {@link TestTokens} as its issuer. */
@Configuration(proxyBeanMethods = false)
public class TestSignIn {

    @Bean
    DynamicPropertyRegistrar issuer() {
        return properties ->
                properties.add("wardpulse.issuer", () -> TestTokens.shared().issuer());
    }
}
