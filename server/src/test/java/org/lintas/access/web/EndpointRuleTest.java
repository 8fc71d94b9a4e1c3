package org.lintas.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.For;
import org.lintas.access.Public;
import org.lintas.access.signin.SignedIn;
import org.lintas.access.store.AccountStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

/** Canaries: endpoints that must not be reached, and are not. */
@NodeTest
class EndpointRuleTest {

  @Autowired EndpointRule rule;
  @Autowired AccountStore accounts;

  /** Handlers of every kind. */
  static class Bare {
    void forgotten() {}

    @Public
    void open() {}

    @For("registrar")
    void registrars() {}

    @For
    void anybodySignedIn() {}
  }

  /** Open but for one. */
  @Public
  static class Open {
    @For("administrator")
    void closed() {}

    void open() {}
  }

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anEndpointThatSaysNothingIsClosed() {
    signIn("registrar");
    assertThatThrownBy(() -> reach(new Bare(), "forgotten"))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("404");
  }

  @Test
  void aRoleOpensWhatIsForIt() throws Exception {
    signIn("registrar");
    assertThat(reach(new Bare(), "registrars")).isTrue();
    assertThat(reach(new Bare(), "anybodySignedIn")).isTrue();
  }

  @Test
  void anotherRoleDoesNotFindIt() {
    signIn("health-officer");
    assertThatThrownBy(() -> reach(new Bare(), "registrars"))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void aVisitorReachesOnlyWhatIsPublic() throws Exception {
    assertThat(reach(new Bare(), "open")).isTrue();
    assertThatThrownBy(() -> reach(new Bare(), "anybodySignedIn"))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aMethodClosesWhatItsClassOpens() throws Exception {
    assertThat(reach(new Open(), "open")).isTrue();
    assertThatThrownBy(() -> reach(new Open(), "closed"))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aSessionOfAnEarlierEpochIsNobody() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(new SignedIn("registrar", 0), null));
    assertThatThrownBy(() -> reach(new Bare(), "anybodySignedIn"))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  private boolean reach(Object controller, String method) throws Exception {
    HandlerMethod handler =
        new HandlerMethod(controller, controller.getClass().getDeclaredMethod(method));
    return rule.preHandle(
        new MockHttpServletRequest("GET", "/api/v1/try"), new MockHttpServletResponse(), handler);
  }

  private void signIn(String name) {
    int epoch = accounts.find(name).orElseThrow().epoch();
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(new SignedIn(name, epoch), null));
  }
}
