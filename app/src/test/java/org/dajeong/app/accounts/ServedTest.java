package org.dajeong.app.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dajeong.app.ProductTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A test of the product as an office runs it: on a port, behind a proxy that ends TLS, with the agency's own sign-in.
///
/// All such tests share one running product; a [Guest] stands for the proxy.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "dajeong.address=" + Guest.PRODUCT)
@ContextConfiguration(initializers = {ProductTest.OwnDatabase.class, ServedTest.Agency.class})
@interface ServedTest {

    /// Starts a provider and names its addresses, so that nothing has to be asked of it when the product starts.
    class Agency implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String provider = AgencyProvider.start();
            String registration = "spring.security.oauth2.client.registration.agency.";
            String named = "spring.security.oauth2.client.provider.agency.";
            TestPropertyValues.of(
                            registration + "client-id=" + AgencyProvider.CLIENT,
                            registration + "client-secret=" + AgencyProvider.SECRET,
                            registration + "authorization-grant-type=authorization_code",
                            registration + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                            registration + "scope=openid",
                            named + "authorization-uri=" + provider + "/oauth2/authorize",
                            named + "token-uri=" + provider + "/oauth2/token",
                            named + "jwk-set-uri=" + provider + "/oauth2/jwks",
                            named + "user-info-uri=" + provider + "/userinfo",
                            named + "user-name-attribute=sub")
                    .applyTo(context);
        }
    }
}
