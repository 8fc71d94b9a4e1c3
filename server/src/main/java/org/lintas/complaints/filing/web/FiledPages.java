package org.lintas.complaints.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lintas.access.Public;
import org.lintas.complaints.vault.Receipts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows the receipt, until whoever filed says that she has it. */
@Controller
@Public
public class FiledPages {

  private final Drafts drafts;
  private final ReceiptPaper paper;

  FiledPages(Drafts drafts, ReceiptPaper paper) {
    this.drafts = drafts;
    this.paper = paper;
  }

  /** Sixteen digits in groups of four. */
  public record ReceiptView(String spoken) {}

  @GetMapping("/complain/receipt")
  ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
    return receipt(request)
        .map(
            digits -> Answering.page(response, "receipt", new ReceiptView(Receipts.spoken(digits))))
        .orElseGet(() -> new ModelAndView(ComplainPages.HERE));
  }

  @PostMapping("/complain/receipt")
  ModelAndView done(
      @RequestParam(defaultValue = "done") String go,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (go.startsWith("lang-")) {
      return Answering.inLanguage("/complain/receipt", go);
    }
    Answering.ticket(request)
        .ifPresent(ticket -> {
          drafts.forget(ticket);
          ticket.end(request, response);
        });
    return new ModelAndView("redirect:/complain/mine");
  }

  /** As a file whose name says nothing, and that holds nothing but the digits. */
  @PostMapping(path = "/complain/receipt", params = "go=keep")
  ResponseEntity<byte[]> keep(HttpServletRequest request) {
    return kept(
        request,
        "note.txt",
        new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
        digits -> (Receipts.spoken(digits) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** As a sheet that says besides what to do with it. It is drawn for this answer alone. */
  @PostMapping(path = "/complain/receipt", params = "go=paper")
  ResponseEntity<byte[]> draw(HttpServletRequest request, Locale locale) {
    String back =
        ServletUriComponentsBuilder.fromContextPath(request).path("/complain/mine").toUriString();
    return kept(
        request,
        "note.pdf",
        MediaType.APPLICATION_PDF,
        digits -> paper.draw(Receipts.spoken(digits), back, locale));
  }

  private ResponseEntity<byte[]> kept(
      HttpServletRequest request, String name, MediaType type, Function<String, byte[]> file) {
    Optional<String> receipt = receipt(request);
    if (receipt.isEmpty()) {
      return ResponseEntity.status(303).header(HttpHeaders.LOCATION, "/complain").build();
    }
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(file.apply(receipt.get()));
  }

  private Optional<String> receipt(HttpServletRequest request) {
    return Answering.ticket(request)
        .flatMap(drafts::find)
        .map(Draft::receipt)
        .filter(each -> !each.isEmpty());
  }
}
