package org.lintas.recruitment.contracts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.contracts.Hiring.text;
import static org.lintas.shared.Results.codes;
import static org.lintas.shared.Results.done;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.Hiring;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.Paper;
import org.lintas.recruitment.contracts.model.Version.Kind;
import org.lintas.shared.Result;
import org.lintas.uploads.Evidence;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pictures and PDFs of contracts: freed of place and device, served so that nothing in them runs.
 */
@NodeTest
class PapersTest extends BrowserTest {

  private static final byte[] SCAN =
      "%PDF-1.7 <script>alert(1)</script> %%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HTML = "<html><script>".getBytes(StandardCharsets.US_ASCII);

  @Autowired Contracts contracts;
  @Autowired Organisations organisations;
  @Autowired Auditor auditor;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;
  private Hiring hiring;
  private Opened opened;
  private String number;

  @BeforeEach
  void open() {
    hiring = Hiring.open(organisations);
    opened = done(contracts.begin(hiring.agent(), hiring.beginning(), List.of(text(Kind.OFFER))));
    number = opened.contract().number();
  }

  @Test
  void thePaperOfATextIsReadBackAsItWasSent() {
    done(contracts.attach(hiring.agent(), number, Kind.OFFER, SCAN));
    Paper paper = done(contracts.paper(hiring.agent(), number, Kind.OFFER));
    assertThat(paper.content()).isEqualTo(SCAN);
    assertThat(paper.type()).isEqualTo(Paper.Type.PDF);
    done(contracts.enter(hiring.agent(), number, text(Kind.OFFER, "months", "12"), "Typo", null));
    assertThat(contracts.paper(hiring.agent(), number, Kind.OFFER)).isInstanceOf(Result.Done.class);
    Hiring other = Hiring.open(organisations);
    assertThat(contracts.paper(other.agent(), number, Kind.OFFER))
        .isInstanceOf(Result.Missing.class);
    assertThat(contracts.attach(other.agent(), number, Kind.OFFER, SCAN))
        .isInstanceOf(Result.Missing.class);
    assertThat(contracts.attach(hiring.agent(), number, Kind.SIGNED, SCAN))
        .isInstanceOf(Result.Missing.class);
  }

  @Test
  void whatIsNoPictureOrPdfIsRefusedWhateverItIsCalled() {
    assertThat(codes(contracts.attach(hiring.agent(), number, Kind.OFFER, HTML)))
        .containsExactly("paper-kind");
    assertThat(codes(contracts.attach(hiring.agent(), number, Kind.OFFER, new byte[0])))
        .containsExactly("paper-missing");
    assertThat(codes(contracts.attach(hiring.agent(), number, Kind.OFFER, Evidence.wave())))
        .containsExactly("paper-kind");
    byte[] large = Arrays.copyOf(SCAN, Paper.MOST_BYTES + 1);
    assertThat(codes(contracts.attach(hiring.agent(), number, Kind.OFFER, large)))
        .containsExactly("paper-large");
  }

  @Test
  void whatOnlyBeginsLikeAPictureOrPdfIsRefused() {
    byte[] page = Evidence.concat(Arrays.copyOf(Evidence.photo(), 4), HTML);
    assertThat(codes(contracts.attach(hiring.agent(), number, Kind.OFFER, page)))
        .containsExactly("paper-broken");
    byte[] cut = Arrays.copyOf(SCAN, SCAN.length - 6);
    assertThat(codes(contracts.attach(hiring.agent(), number, Kind.OFFER, cut)))
        .containsExactly("paper-broken");
    assertThat(codes(contracts.attach(hiring.agent(), number, Kind.OFFER, Evidence.pixelBomb())))
        .containsExactly("paper-pixels");
  }

  @ParameterizedTest
  @MethodSource("telling")
  void noPlaceOfAPaperIsKept(byte[] sent) {
    assertThat(letters(sent)).contains(Evidence.PLACE);
    Contract contract = done(contracts.attach(hiring.agent(), number, Kind.OFFER, sent));
    Paper paper = done(contracts.paper(hiring.agent(), number, Kind.OFFER));
    assertThat(letters(paper.content())).doesNotContain(Evidence.PLACE);
    byte[] stored =
        owner
            .sql()
            .sql("select content from recruitment.contract_papers where contract = ?")
            .param(contract.serial())
            .query(byte[].class)
            .single();
    assertThat(stored).isEqualTo(paper.content());
    assertThat(auditor.faults(Entry.Chain.CONTRACT, contract.serial())).isEmpty();
  }

  static Stream<byte[]> telling() {
    return Stream.of(Evidence.photo(), Evidence.screenshot(), Evidence.document());
  }

  private static String letters(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void anOfficerAddsThePaperAndTheWorkerDownloadsIt() {
    Page officer = open("/sign-in", Screen.DESKTOP);
    signIn(officer, "licensing-officer");
    officer.navigate("/recruitment/contracts/" + number + "/offer/attach");
    assertAccessible(officer);
    officer.setInputFiles("#paper", new FilePayload("a.pdf", "application/pdf", HTML));
    officer.locator("main button[type=submit]").click();
    assertThat(officer.textContent(".govuk-error-summary")).contains("no JPEG, PNG or PDF");
    officer.setInputFiles("#paper", new FilePayload("a.exe", "text/html", SCAN));
    officer.locator("main button[type=submit]").click();
    assertThat(officer.textContent("main")).contains("Paper of the offer added");
    Page worker = open("/my-contract", Screen.PHONE);
    assertThat(worker.request().get("/my-contract/papers/0/offer").status()).isEqualTo(404);
    worker.fill("#number", number);
    worker.fill("#code", opened.code());
    worker.locator("main button[type=submit]").click();
    worker.waitForURL("**/found");
    APIResponse sent = worker.request().get("/my-contract/papers/0/offer");
    assertThat(sent.body()).isEqualTo(SCAN);
    assertThat(sent.headers())
        .containsEntry("content-type", "application/pdf")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("content-security-policy", "default-src 'none'; sandbox");
    assertThat(sent.headers().get("content-disposition")).startsWith("attachment");
    officer.navigate("/recruitment/contracts/" + number + "/offer/attach");
    officer.setInputFiles("#paper", new FilePayload("a.pdf", "text/html", Evidence.photo()));
    officer.locator("main button[type=submit]").click();
    officer.waitForURL("**/" + number);
    APIResponse photo = officer.request().get("/recruitment/contracts/" + number + "/offer/paper");
    assertThat(photo.headers()).containsEntry("content-type", "image/jpeg");
    assertThat(letters(photo.body())).doesNotContain(Evidence.PLACE);
  }

  @Test
  void aPaperChangedBehindTheNodesBackIsFound() {
    Contract contract = done(contracts.attach(hiring.agent(), number, Kind.OFFER, SCAN));
    assertThat(auditor.faults(Entry.Chain.CONTRACT, contract.serial())).isEmpty();
    change(contract, HTML);
    assertThat(auditor.faults(Entry.Chain.CONTRACT, contract.serial())).hasSize(1);
    change(contract, SCAN);
    assertThat(auditor.faults(Entry.Chain.CONTRACT, contract.serial())).isEmpty();
  }

  private void change(Contract contract, byte[] content) {
    owner
        .sql()
        .sql("update recruitment.contract_papers set content = ? where contract = ?")
        .params(content, contract.serial())
        .update();
  }
}
