package org.lintas.complaints.filing.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lintas.access.Throttle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from filling the node. An address is never kept: only its keyed hash, in
 * memory, under a key that is made at each start.
 */
@Component
@EnableConfigurationProperties(ComplainProperties.class)
class Networks {

  private final Throttle filings;
  private final byte[] key = new byte[32];

  Networks(ComplainProperties properties, Clock clock) {
    filings = new Throttle(properties.filings(), Duration.ofSeconds(2), 20_000, clock);
    new SecureRandom().nextBytes(key);
  }

  /** Whether somebody there may file one more. */
  boolean mayFile(String address) {
    return filings.take(hash(Throttle.network(address)));
  }

  private String hash(String network) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(network.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
