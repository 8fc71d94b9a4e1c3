package org.lintas.casework.imports.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class ImportFilesTest {

  @Autowired ImportFiles files;

  @Test
  void whatADeadNodeHalfTookInIsGoneAndWhatItKeptStays() throws IOException {
    long id = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    files.keep(files.take(new ByteArrayInputStream("kept".getBytes(UTF_8))), id);
    ImportFiles.Taken half = files.take(new ByteArrayInputStream("half".getBytes(UTF_8)));
    files.forgetHalfTaken();
    assertThat(half.path()).doesNotExist();
    assertThat(files.path(id)).hasContent("kept");
    files.forget(id);
    assertThat(files.has(id)).isFalse();
  }
}
