package org.lintas.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An identity provider that signs in whomever the test says, without asking. */
final class OutsideProvider {

  private final HttpServer server;
  private final RSAKey key = key();
  private volatile String name = "";
  private volatile String nonce = "";

  OutsideProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/.well-known/openid-configuration", call -> answer(call, description()));
    server.createContext("/keys", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", call -> answer(call, tokens()));
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Who signs in next, and the nonce that the node asked for. */
  void expect(String name, String nonce) {
    this.name = name;
    this.nonce = nonce;
  }

  String token(String issuer, String audience, String name, Instant expires) {
    return token(key, issuer, audience, name, expires);
  }

  /** Signed with a key that the provider does not have. */
  String forged(String name) {
    return token(key(), issuer(), "lintas", name, Instant.now().plusSeconds(60));
  }

  private String token(RSAKey with, String issuer, String audience, String name, Instant expires) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject("subject-of-" + name)
            .audience(audience)
            .claim("preferred_username", name)
            .claim("nonce", nonce)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(expires))
            .build();
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String tokens() {
    String idToken = token(issuer(), "lintas", name, Instant.now().plusSeconds(60));
    return """
    {"access_token": "opaque", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
    """
        .formatted(idToken);
  }

  private String description() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
     "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
     "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  private static void answer(HttpExchange call, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
