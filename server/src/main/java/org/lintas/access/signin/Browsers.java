package org.lintas.access.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser calls itself, so far as it helps somebody to know their own again. */
final class Browsers {

  // order matters: most browsers also claim to be the ones below them
  private static final Map<String, String> NAMES = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    NAMES.put("Edg", "Edge");
    NAMES.put("SamsungBrowser", "Samsung Internet");
    NAMES.put("Firefox", "Firefox");
    NAMES.put("FxiOS", "Firefox");
    NAMES.put("Chrome", "Chrome");
    NAMES.put("CriOS", "Chrome");
    NAMES.put("Safari", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Browsers() {}

  /** {@code Firefox, Android}; empty when nothing is recognised. */
  static String name(String agent) {
    String browser = first(NAMES, agent);
    String system = first(SYSTEMS, agent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String first(Map<String, String> known, String agent) {
    return known.entrySet().stream()
        .filter(entry -> agent.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
