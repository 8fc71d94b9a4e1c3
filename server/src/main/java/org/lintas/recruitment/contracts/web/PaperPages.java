package org.lintas.recruitment.contracts.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.pages.Form;
import org.lintas.pages.Refusals;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.Paper;
import org.lintas.recruitment.contracts.Roles;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Pictures and PDFs of the texts of a contract. */
@Controller
@RequestMapping("/recruitment/contracts/{number:[0-9]{10}}/{kind:offer|signed|destination}")
@For({Roles.LICENSING_OFFICER, Roles.AGENCY})
public class PaperPages {

  private final Contracts contracts;
  private final ContractWords words;

  PaperPages(Contracts contracts, ContractWords words) {
    this.contracts = contracts;
    this.words = words;
  }

  /** A form for one paper. */
  public record Asked(Contract contract, Version.Kind kind, Form form) {

    public String back() {
      return "/recruitment/contracts/" + contract.number();
    }
  }

  @GetMapping("/attach")
  ModelAndView ask(Caller.Officer officer, @PathVariable String number, @PathVariable String kind) {
    return asked(officer, number, kind, Form.empty());
  }

  private ModelAndView asked(Caller.Officer officer, String number, String kind, Form form) {
    if (contracts.find(officer, number) instanceof Result.Done<Contract>(Contract contract)
        && contract.text(kind(kind)).isPresent()) {
      return new ModelAndView("contracts/attach")
          .addObject("view", new Asked(contract, kind(kind), form));
    }
    throw new NotFound();
  }

  @PostMapping("/attach")
  ModelAndView attach(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable MultipartFile paper,
      Locale locale)
      throws IOException {
    byte[] content =
        paper == null ? new byte[0] : paper.getInputStream().readNBytes(Paper.MOST_BYTES + 1);
    return switch (contracts.attach(officer, number, kind(kind), content)) {
      case Result.Done<Contract> _ -> new ModelAndView("redirect:/recruitment/contracts/" + number);
      case Result.Refused<Contract>(List<Reason> reasons) ->
          Refusals.again(asked(officer, number, kind, words.on(Form.empty(), reasons, locale)));
      case Result.Missing<Contract> _, Result.Stale<Contract> _ -> throw new NotFound();
    };
  }

  @GetMapping("/paper")
  ResponseEntity<byte[]> paper(
      Caller.Officer officer, @PathVariable String number, @PathVariable String kind) {
    return Papers.sent(contracts.paper(officer, number, kind(kind)), number, kind);
  }

  private static Version.Kind kind(String word) {
    return Version.Kind.named(word).orElseThrow(NotFound::new);
  }
}
