package uk.coppice.portal.access.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import uk.coppice.portal.access.provider.ProviderDirectory;
import uk.coppice.portal.access.provider.Providers;
import uk.coppice.portal.access.session.SignInSessions;

/** Guards every address: only what Vaadin itself needs, the style sheets and the sign-in pages are open. */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication
class WebSecurity {

    private final Providers providers;
    private final ProviderDirectory directory;
    private final ProviderSignIn providerSignIn;
    private final SignInSessions sessions;
    private final SessionStart start;
    private final SignOut signOut;

    WebSecurity(
            Providers providers,
            ProviderDirectory directory,
            ProviderSignIn providerSignIn,
            SignInSessions sessions,
            SessionStart start,
            SignOut signOut) {
        this.providers = providers;
        this.directory = directory;
        this.providerSignIn = providerSignIn;
        this.sessions = sessions;
        this.start = start;
        this.signOut = signOut;
    }

    @Bean
    SecurityFilterChain portalSecurity(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/portal/**", "/error/**").permitAll())
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new SessionGuard(sessions, start), SecurityContextHolderFilter.class)
                .addFilterAfter(new ProviderQueue(), SessionGuard.class)
                .oauth2Login(this::providers)
                // An address that is no page reaches Vaadin too, which says so in the portal's own words.
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class)
                                .addLogoutHandler(signOut)
                                .logoutSuccessHandler(signOut)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    private void providers(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .clientRegistrationRepository(directory)
                .authorizedClientRepository(new NoTokensKept())
                // Only SessionStart makes a session somebody's.
                .securityContextRepository(new NullSecurityContextRepository())
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(new AuthorizationRequests(directory, providers)))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(providerSignIn::user))
                .successHandler(providerSignIn::succeeded)
                .failureHandler(providerSignIn::failed)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(providerSignIn::failed);
                        return filter;
                    }
                });
    }

    @Bean
    static ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    /** A browser's session that runs out, or goes with the server, counts no more. */
    @EventListener
    void ended(HttpSessionDestroyedEvent event) {
        start.end(event.getSession());
    }
}
