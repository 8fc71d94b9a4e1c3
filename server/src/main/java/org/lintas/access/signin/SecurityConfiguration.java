package org.lintas.access.signin;

import java.time.Clock;
import java.util.function.Consumer;
import org.lintas.access.TooManyTries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Two chains: the API without sessions, and pages with a session. Neither decides who may do what:
 * that stands on each endpoint ({@link org.lintas.access.For}, {@link org.lintas.access.Public})
 * and what carries neither is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private static final String PERMISSIONS_POLICY = "Permissions-Policy";
  private static final String PERMISSIONS =
      "camera=(%s), geolocation=(), microphone=(), payment=(), usb=()";

  /**
   * The page that checks papers: it alone may use the device's camera, and its form changes
   * nothing, so that it needs no token and is the same for everybody.
   */
  private static final String VERIFY = "/verify";

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(
      HttpSecurity http,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
      ObjectProvider<BearerTokens> bearer)
      throws Exception {
    AuthenticationEntryPoint unknown =
        (request, response, fault) -> {
          if (resolver.resolveException(request, response, null, fault) == null) {
            response.sendError(401);
          }
        };
    http.securityMatcher("/api/**")
        .csrf(CsrfConfigurer::disable) // no cookie is read here
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .httpBasic(basic -> basic.authenticationEntryPoint(unknown))
        .exceptionHandling(faults -> faults.authenticationEntryPoint(unknown))
        .headers(SecurityConfiguration::headers)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    bearer.ifAvailable(tokens -> tokens.accept(http, unknown));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageChain(
      HttpSecurity http,
      Sessions sessions,
      RequestCache requestCache,
      Clock clock,
      ObjectProvider<OutsideSignIn> outside)
      throws Exception {
    http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).ignoringRequestMatchers(VERIFY))
        .headers(SecurityConfiguration::headers)
        .requestCache(cache -> cache.requestCache(requestCache))
        .addFilterBefore(new SessionAge(clock), SecurityContextHolderFilter.class)
        .sessionManagement(session ->
            session
                .sessionFixation(fixation -> fixation.changeSessionId())
                .maximumSessions(-1)
                .sessionRegistry(sessions)
                .expiredUrl("/sign-in?notice=ended"))
        .formLogin(form ->
            form.loginPage("/sign-in")
                .successHandler(greeting(sessions, requestCache))
                .failureHandler((request, response, fault) ->
                    response.sendRedirect(
                        fault instanceof TooManyTries
                            ? "/sign-in?notice=wait"
                            : "/sign-in?notice=wrong")))
        .logout(logout ->
            logout
                .logoutUrl("/sign-out")
                .deleteCookies("lintas-session")
                .logoutSuccessUrl("/sign-in?notice=out"))
        .exceptionHandling( // a form without its token: "go back and try again" helps most
            faults ->
                faults.accessDeniedHandler((request, response, fault) -> response.sendError(400)))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .permitAll());
    outside.ifAvailable(provider -> provider.accept(http, greeting(sessions, requestCache)));
    return http.build();
  }

  @Bean
  RequestCache requestCache() {
    return new CookieRequestCache(); // a session for every visitor would be memory for the asking
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  private static AuthenticationSuccessHandler greeting(
      Sessions sessions, RequestCache requestCache) {
    SavedRequestAwareAuthenticationSuccessHandler onward =
        new SavedRequestAwareAuthenticationSuccessHandler();
    onward.setDefaultTargetUrl("/home");
    onward.setRequestCache(requestCache);
    return (request, response, authentication) -> {
      sessions.began(request);
      onward.onAuthenticationSuccess(request, response, authentication);
    };
  }

  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    repository.setCookieName("lintas-csrf");
    Consumer<ResponseCookie.ResponseCookieBuilder> strict = cookie -> cookie.sameSite("Strict");
    repository.setCookieCustomizer(strict);
    return repository;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .addHeaderWriter((request, response) -> {
          if (!response.containsHeader(PERMISSIONS_POLICY)) { // a page may say what it needs itself
            response.setHeader(
                PERMISSIONS_POLICY,
                PERMISSIONS.formatted(request.getRequestURI().equals(VERIFY) ? "self" : ""));
          }
        })
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(
            strict -> strict.includeSubDomains(false).maxAgeInSeconds(31_536_000))
        .frameOptions(frame -> frame.deny());
  }
}
