package org.lintas.pages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sentences of the pages by key. Each module keeps its own in {@code
 * texts/<module>/<language>.properties}, UTF-8, ICU MessageFormat with named arguments; a key
 * begins with its module's name.
 *
 * <p>A sentence missing in a language falls back to English. One missing everywhere is logged and
 * shown by its key: a worker who came for an answer gets the rest of the page.
 */
@Component
public class Texts {

  private static final Logger log = LoggerFactory.getLogger(Texts.class);

  private record Key(String language, String key) {}

  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
  private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<Key, String> plain = new ConcurrentHashMap<>();

  /**
   * The sentence in the reader's language.
   *
   * @param arguments name, value, name, value …; numbers and dates as such, if the sentence formats
   *     them
   */
  public String get(Locale locale, String key, Object... arguments) {
    Key wanted = new Key(locale.getLanguage(), key);
    if (arguments.length == 0) {
      return plain.computeIfAbsent(wanted, each -> format(each).format(Map.of()));
    }
    MessageFormat format = formats.computeIfAbsent(wanted, this::format);
    return ((MessageFormat) format.clone()).format(named(arguments)); // formats keep state
  }

  /** Whether there is such a sentence, in the reader's language or in English. */
  public boolean has(Locale locale, String key) {
    return find(locale.getLanguage(), key) != null || find("en", key) != null;
  }

  private static Map<String, Object> named(Object[] arguments) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("arguments of a sentence come as name, value");
    }
    Map<String, Object> named = new HashMap<>();
    for (int at = 0; at < arguments.length; at += 2) {
      named.put((String) arguments[at], arguments[at + 1]);
    }
    return named;
  }

  private MessageFormat format(Key key) {
    String own = find(key.language(), key.key());
    String pattern = own != null ? own : find("en", key.key());
    if (pattern == null) {
      log.warn("there is no text {}", key.key());
      pattern = key.key();
    }
    // digits as everyone in the region reads them on notices, cards and money
    return new MessageFormat(pattern, new ULocale(key.language() + "@numbers=latn"));
  }

  private @Nullable String find(String language, String key) {
    int dot = key.indexOf('.');
    String module = dot < 0 ? key : key.substring(0, dot);
    return bundles.computeIfAbsent(module + "/" + language, Texts::read).getProperty(key);
  }

  private static Properties read(String bundle) {
    Properties properties = new Properties();
    try (InputStream file = Texts.class.getResourceAsStream("/texts/" + bundle + ".properties")) {
      if (file != null) {
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
