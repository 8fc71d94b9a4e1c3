package org.lintas.procedures.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.DefinitionFiles;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is published: all versions, what one says, its files, its withdrawal. */
@Controller
@RequestMapping("/definitions")
@For(Procedures.POLICY_OFFICER)
public class DefinitionPages {

  private static final Set<String> NEWS = Set.of("published", "withdrawn");

  private final Procedures procedures;

  DefinitionPages(Procedures procedures) {
    this.procedures = procedures;
  }

  /** Versions of each name, newest first. */
  public record ListView(List<List<Version>> series) {}

  /**
   * One version.
   *
   * @param files path → number of characters shown to whoever chooses
   * @param done key of a sentence about what was just done; empty if nothing was
   */
  public record VersionView(
      Version version, Explanation words, Map<String, Integer> files, String done) {}

  /** One file of a version as text. */
  public record FileView(Version version, String path, String text) {}

  public record WithdrawView(Version version) {}

  @GetMapping
  String list(Caller.Officer officer, Locale locale, Model model) {
    Map<ProcedureName, List<Published>> byName = new LinkedHashMap<>();
    for (Published each : procedures.all(officer)) {
      byName.computeIfAbsent(each.procedure().name(), _ -> new ArrayList<>()).add(each);
    }
    List<List<Version>> series =
        byName.values().stream().map(versions -> Version.of(versions, locale)).toList();
    model.addAttribute("view", new ListView(series));
    return "procedures/list";
  }

  @GetMapping("/{id}")
  String one(
      Caller.Officer officer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    Published published = existing(officer, id);
    Map<String, Integer> sizes = new TreeMap<>();
    procedures.files(officer, id).forEach((path, bytes) -> sizes.put(path, bytes.length));
    model.addAttribute(
        "view",
        new VersionView(
            version(officer, published, locale),
            Explanation.of(published.procedure(), locale),
            sizes,
            NEWS.contains(done) ? "procedures.done." + done : ""));
    return "procedures/version";
  }

  @GetMapping("/{id}/file")
  String file(
      Caller.Officer officer,
      @PathVariable int id,
      @RequestParam String path,
      Locale locale,
      Model model) {
    Published published = existing(officer, id);
    byte[] bytes = procedures.files(officer, id).get(path);
    if (bytes == null) {
      throw new NotFound();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    model.addAttribute("view", new FileView(version(officer, published, locale), path, text));
    return "procedures/file";
  }

  @GetMapping("/{id}/zip")
  ResponseEntity<byte[]> zip(Caller.Officer officer, @PathVariable int id) {
    Published published = existing(officer, id);
    String name =
        published.procedure().name().toString().replace('/', '-')
            + "-"
            + published.version()
            + ".zip";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(DefinitionFiles.zip(procedures.files(officer, id)));
  }

  @GetMapping("/{id}/withdraw")
  String askToWithdraw(Caller.Officer officer, @PathVariable int id, Locale locale, Model model) {
    Version version = version(officer, existing(officer, id), locale);
    if (!version.current()) {
      return "redirect:/definitions/" + id;
    }
    model.addAttribute("view", new WithdrawView(version));
    return "procedures/withdraw";
  }

  @PostMapping("/{id}/withdraw")
  String withdraw(Caller.Officer officer, @PathVariable int id) {
    Published published = existing(officer, id);
    if (!published.retired()) {
      procedures.retire(officer, id);
    }
    return "redirect:/definitions/" + id + "?done=withdrawn";
  }

  private Version version(Caller caller, Published published, Locale locale) {
    return Version.of(procedures.versions(caller, published.procedure().name()), locale).stream()
        .filter(each -> each.id() == published.id())
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Published existing(Caller caller, int id) {
    return procedures.find(caller, id).orElseThrow(NotFound::new);
  }
}
