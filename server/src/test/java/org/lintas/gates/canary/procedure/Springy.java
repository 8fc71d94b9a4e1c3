package org.lintas.gates.canary.procedure;

import org.springframework.util.StringUtils;

/** The procedure language leaning on a framework. */
public class Springy {

  public boolean bounces(String text) {
    return StringUtils.hasText(text);
  }
}
