package org.lintas.recruitment.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lintas.access.Caller;
import org.lintas.access.Public;
import org.lintas.pages.Texts;
import org.lintas.recruitment.register.Change;
import org.lintas.recruitment.register.Changes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What became otherwise in the register, as an Atom feed (RFC 4287). */
@Controller
@Public
class ChangesFeed {

  private static final int MOST = 100;
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Changes all;
  private final Texts texts;
  private final Clock clock;

  ChangesFeed(Changes all, Texts texts, Clock clock) {
    this.all = all;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/agencies/changes.atom")
  void feed(Caller.Visitor visitor, Locale locale, HttpServletResponse response)
      throws IOException, XMLStreamException {
    response.setContentType("application/atom+xml;charset=UTF-8");
    List<Change> changes = all.latest(visitor, MOST);
    String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    XMLStreamWriter xml =
        XMLOutputFactory.newFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", locale.getLanguage());
    element(xml, "id", base + "/agencies/changes.atom");
    element(xml, "title", texts.get(locale, "recruitment.register.feed"));
    element(xml, "updated", latest(changes).toString());
    link(xml, "self", base + "/agencies/changes.atom");
    link(xml, "alternate", base + "/agencies");
    for (Change change : changes) {
      entry(xml, change, base, locale);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }

  private Instant latest(List<Change> changes) {
    return changes.isEmpty() ? clock.instant() : changes.getFirst().at();
  }

  private void entry(XMLStreamWriter xml, Change change, String base, Locale locale)
      throws XMLStreamException {
    String page = base + "/agencies/" + change.about().number();
    xml.writeStartElement("entry");
    element(xml, "id", page + "#" + change.key());
    element(xml, "title", title(change, locale));
    element(xml, "updated", change.at().toString());
    link(xml, "alternate", page);
    xml.writeStartElement("author");
    boolean civil = change.what().word().startsWith("watch");
    element(
        xml,
        "name",
        texts.get(
            locale, civil ? "recruitment.register.feed.civil" : "recruitment.register.feed.state"));
    xml.writeEndElement();
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", change.what().word());
    xml.writeEndElement();
  }

  private String title(Change change, Locale locale) {
    String name = change.about().name();
    String key = "recruitment.register.feed." + change.what().word();
    String kind =
        switch (change.what()) {
          case LICENCE_GRANTED, LICENCE_ENDED -> "";
          case SANCTION_IMPOSED, SANCTION_LIFTED ->
              texts.get(locale, "recruitment.sanctions.kind." + change.kind());
          case WATCH_PUBLISHED, WATCH_ENDED ->
              texts.get(locale, "recruitment.watch.matter." + change.kind());
        };
    return texts.get(locale, key, "name", name, "kind", kind);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }
}
