package org.lintas.complaints.firewall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it stands on a page.
 *
 * @param token that proves the page was seen
 * @param written fields in which anything can be typed
 * @param hidden fields that the page fills in, with what stands there
 * @param others choices, numbers and days
 */
record PageForm(
    String action,
    String token,
    Set<String> written,
    Map<String, String> hidden,
    Set<String> others) {

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
  private static final Set<String> CHOSEN = Set.of("radio", "checkbox", "file", "submit");

  /** Those of a page that change something. */
  static List<PageForm> of(String page, String body) {
    List<PageForm> forms = new ArrayList<>();
    Matcher form = FORM.matcher(body);
    while (form.find()) {
      Map<String, String> attributes = attributes(form.group(1));
      if (attributes.getOrDefault("method", "get").equalsIgnoreCase("post")) {
        String action = attributes.getOrDefault("action", page).replaceAll("#.*", "");
        forms.add(form(action, form.group(2)));
      }
    }
    return forms;
  }

  private static PageForm form(String action, String body) {
    Set<String> written = new TreeSet<>();
    Map<String, String> hidden = new LinkedHashMap<>();
    Set<String> others = new TreeSet<>();
    Matcher field = FIELD.matcher(body);
    while (field.find()) {
      Map<String, String> attributes = attributes(field.group(2));
      String name = attributes.getOrDefault("name", "");
      String type = attributes.getOrDefault("type", "text");
      if (type.equals("hidden")) {
        hidden.put(name, attributes.getOrDefault("value", ""));
      } else if (field.group(1).equals("select")
          || CHOSEN.contains(type)
          || attributes.containsKey("inputmode")) {
        others.add(name);
      } else {
        written.add(name);
      }
    }
    String token = hidden.getOrDefault("_csrf", "");
    hidden.remove("_csrf");
    return new PageForm(action, token, written, hidden, others);
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      attributes.put(attribute.group(1), attribute.group(2).replace("&amp;", "&"));
    }
    return attributes;
  }
}
