package org.lintas.gates.canary.casework.model;

import java.time.LocalDate;
import org.springframework.util.StringUtils;

/** A model that reads a clock and uses a framework. */
public record Impure(String name) {

  public boolean isNew() {
    return StringUtils.hasText(name) && LocalDate.now(java.time.ZoneOffset.UTC).getYear() > 2000;
  }
}
