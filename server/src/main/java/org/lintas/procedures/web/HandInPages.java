package org.lintas.procedures.web;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.procedure.Problem;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reading;
import org.lintas.procedures.DefinitionFiles;
import org.lintas.procedures.Procedures;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handing in a definition: chosen, checked, confirmed, published. Between the pages the files
 * travel with the form; the node keeps nothing before it is published.
 */
@Controller
@RequestMapping("/definitions")
@For(Procedures.POLICY_OFFICER)
public class HandInPages {

  /** What a form may carry from the confirmation: the node takes forms of a megabyte. */
  private static final int MOST_ZIPPED = 700_000;

  private final Procedures procedures;
  private final Texts texts;

  HandInPages(Procedures procedures, Texts texts) {
    this.procedures = procedures;
    this.texts = texts;
  }

  /**
   * The form.
   *
   * @param problems of what was handed in last
   * @param found what was handed in last, if it was only checked and is sound
   */
  public record HandInView(Form form, List<Problem> problems, @Nullable Comparison found) {}

  /**
   * What is about to be published.
   *
   * @param zip the files, as the form sends them on
   * @param moved whether another version was published since the last page
   */
  public record ConfirmView(Comparison found, String zip, boolean moved) {}

  @GetMapping("/new")
  String blank(Model model) {
    return form(new HandInView(Form.empty(), List.of(), null), model);
  }

  @PostMapping(path = "/new", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String handIn(
      Caller.Officer officer,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "check") String then,
      Locale locale,
      Model model)
      throws IOException {
    try {
      Map<String, byte[]> taken =
          DefinitionFiles.handedIn(parts(files == null ? List.of() : files));
      return switch (procedures.check(officer, taken)) {
        case Reading.Faulty faulty -> faulty(faulty.problems(), locale, model);
        case Reading.Sound sound -> {
          Comparison found = Comparison.of(procedures, officer, sound.procedure(), locale);
          boolean confirm = then.equals("publish") && found.publishable();
          yield confirm
              ? confirm(found, DefinitionFiles.zip(taken), locale, model)
              : form(new HandInView(Form.empty(), List.of(), found), model);
        }
      };
    } catch (DefinitionFiles.Unreadable unreadable) {
      return unreadable(unreadable.code(), locale, model);
    }
  }

  /** Publishes what was confirmed, unless what is current changed since. */
  @PostMapping("/publish")
  String publish(
      Caller.Officer officer,
      @RequestParam String zip,
      @RequestParam int against,
      Locale locale,
      Model model) {
    Map<String, byte[]> files = unpacked(zip);
    if (procedures.check(officer, files) instanceof Reading.Sound(Procedure procedure)) {
      Comparison found = Comparison.of(procedures, officer, procedure, locale);
      if (found.against() != against) {
        model.addAttribute("view", new ConfirmView(found, zip, true));
        return "procedures/confirm";
      }
    }
    return switch (procedures.publish(officer, files)) {
      case Procedures.Publication.Accepted accepted ->
          "redirect:/definitions/" + accepted.published().id() + "?done=published";
      case Procedures.Publication.Faulty faulty -> faulty(faulty.problems(), locale, model);
      case Procedures.Publication.Forbidden _ -> throw new NotFound();
    };
  }

  private String confirm(Comparison found, byte[] zip, Locale locale, Model model) {
    if (zip.length > MOST_ZIPPED) {
      return unreadable("too-large", locale, model);
    }
    String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(zip);
    model.addAttribute("view", new ConfirmView(found, packed, false));
    return "procedures/confirm";
  }

  private String faulty(List<Problem> problems, Locale locale, Model model) {
    String text = texts.get(locale, "procedures.faulty.title");
    return form(new HandInView(refused(text), problems, null), model);
  }

  private String unreadable(String code, Locale locale, Model model) {
    String text = texts.get(locale, "procedures.unreadable." + code);
    return form(new HandInView(refused(text), List.of(), null), model);
  }

  private static Form refused(String text) {
    return Form.empty().refused(List.of(new Message("files", text)));
  }

  private static String form(HandInView view, Model model) {
    model.addAttribute("view", view);
    return "procedures/hand-in";
  }

  private static Map<String, byte[]> parts(List<MultipartFile> files)
      throws IOException, DefinitionFiles.Unreadable {
    if (files.stream().mapToLong(MultipartFile::getSize).sum() > DefinitionFiles.MOST_BYTES) {
      throw new DefinitionFiles.Unreadable("too-large");
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (MultipartFile file : files) {
      String name = file.getOriginalFilename();
      if (name != null && !name.isEmpty()) {
        parts.put(name, file.getBytes());
      }
    }
    return parts;
  }

  private static Map<String, byte[]> unpacked(String zip) {
    try {
      return DefinitionFiles.handedIn(Map.of("definition.zip", Base64.getUrlDecoder().decode(zip)));
    } catch (DefinitionFiles.Unreadable | IllegalArgumentException notOurs) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
