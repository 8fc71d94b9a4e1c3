package org.lintas.casework.imports.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.casework.ImportView;
import org.lintas.casework.Imports;
import org.lintas.casework.imports.Wish;
import org.lintas.casework.imports.sample.Samples;
import org.lintas.node.DemoContent;
import org.lintas.node.NodeProperties;
import org.lintas.procedure.ProcedureName;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * A hundredth of the registration round of Thailand 2004, handed in as three files: of 12,849
 * people with a card of July 2004, 8,712 have a work permit of July 2005.
 */
@Component
@Order(10)
class DemoRound implements DemoContent {

  static final int PEOPLE = 12_849;
  private static final long SEED = 2004;
  private static final int MOST_IMPORTS = 200;
  private static final ProcedureName ROUND = ProcedureName.of("th/registration-2004");

  /** A stage and its file. */
  private record Part(String stage, String file) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("residence-card", Samples.APPLICANTS),
          new Part("health-check", Samples.HEALTH),
          new Part("work-permit", Samples.PERMITS));

  private final Imports imports;
  private final DemoOfficers officers;
  private final Path folder;

  DemoRound(Imports imports, DemoOfficers officers, NodeProperties properties) {
    this.imports = imports;
    this.officers = officers;
    this.folder = properties.data().resolve("demo-round");
  }

  @Override
  public String title() {
    return "a registration round of 12,849 people";
  }

  @Override
  public boolean loaded() {
    return PARTS.stream().allMatch(part -> find(part, "done").isPresent());
  }

  @Override
  public void load(Progress progress) throws Exception {
    Samples.write(PEOPLE, SEED, folder, written -> {});
    long total = bytes();
    long before = 0;
    for (Part part : PARTS) {
      if (find(part, "done").isEmpty()) {
        load(part, before, total, progress);
      }
      before += Files.size(folder.resolve(part.file()));
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  private void load(Part part, long before, long total, Progress progress) throws Exception {
    Optional<ImportView> begun = find(part, "running"); // left by a node that was killed
    ImportView view = begun.isPresent() ? begun.get() : hand(part);
    while (view.atWork()) {
      progress.reached(rows(before + view.bytesDone(), total), 3L * PEOPLE);
      Thread.sleep(100);
      view = imports.find(manager(), view.id()).orElseThrow();
    }
    if (!view.state().equals("done") || view.rejected() > 0) {
      throw new IllegalStateException(
          "import " + view.id() + " is " + view.state() + ", " + view.rejected() + " bad rows");
    }
  }

  /** The bar counts rows; how far they are is told by bytes. */
  private static long rows(long bytes, long total) {
    return total == 0 ? 0 : 3L * PEOPLE * Math.min(bytes, total) / total;
  }

  private ImportView hand(Part part) throws IOException {
    Wish wish = new Wish(ROUND, part.stage(), part.file(), false, true, null, null, false);
    try (InputStream content = Files.newInputStream(folder.resolve(part.file()))) {
      return imports.upload(manager(), wish, content).orElseThrow();
    }
  }

  private Optional<ImportView> find(Part part, String state) {
    return imports.list(manager(), 0, MOST_IMPORTS).contents().stream()
        .filter(view -> view.published().procedure().name().equals(ROUND))
        .filter(view -> view.fileName().equals(part.file()))
        .filter(view -> view.stage().equals(part.stage()) && view.state().equals(state))
        .findFirst();
  }

  private long bytes() throws IOException {
    long sum = 0;
    for (Part part : PARTS) {
      sum += Files.size(folder.resolve(part.file()));
    }
    return sum;
  }

  private Caller.Officer manager() {
    return officers.of("programme-manager", "programme-manager");
  }
}
