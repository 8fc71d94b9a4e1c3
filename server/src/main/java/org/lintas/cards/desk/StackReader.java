package org.lintas.cards.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lintas.credential.QrReader;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what was handed in: lines, tables and pictures. One stack of pictures at a time. */
@Component
class StackReader {

  static final int MOST_PAPERS = 1_000;
  static final int MOST_PICTURES = 20;
  static final long MOST_BYTES = 40L << 20;

  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore pictures = new Semaphore(1, true);

  Stack read(String typed, List<MultipartFile> files) throws IOException, Stack.TooMuch {
    List<String> papers = new ArrayList<>(Lines.papers(typed));
    List<Stack.Missed> missed = new ArrayList<>();
    if (files.stream().mapToLong(MultipartFile::getSize).sum() > MOST_BYTES) {
      throw new Stack.TooMuch("bytes");
    }
    List<MultipartFile> scans = files.stream().filter(StackReader::isPicture).toList();
    if (scans.size() > MOST_PICTURES) {
      throw new Stack.TooMuch("pictures");
    }
    for (MultipartFile file : files) {
      if (!isPicture(file)) {
        text(file, papers, missed);
      }
    }
    if (papers.size() > MOST_PAPERS) {
      throw new Stack.TooMuch("papers");
    }
    if (!scans.isEmpty()) {
      look(scans, papers, missed);
    }
    return new Stack(papers, missed);
  }

  private static void text(MultipartFile file, List<String> papers, List<Stack.Missed> missed)
      throws IOException {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
      List<String> found = Lines.papers(text);
      papers.addAll(found);
      if (found.isEmpty()) {
        missed.add(new Stack.Missed(name(file), "no-text"));
      }
    } catch (CharacterCodingException e) {
      missed.add(new Stack.Missed(name(file), "no-text"));
    }
  }

  private void look(List<MultipartFile> scans, List<String> papers, List<Stack.Missed> missed)
      throws IOException, Stack.TooMuch {
    if (!place()) {
      throw new Stack.TooMuch("busy");
    }
    try {
      for (MultipartFile scan : scans) {
        Set<String> found = QrReader.read(scan.getBytes());
        papers.addAll(found);
        if (found.isEmpty()) {
          missed.add(new Stack.Missed(name(scan), "no-code"));
        }
      }
    } finally {
      pictures.release();
    }
  }

  private boolean place() {
    try {
      return pictures.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isPicture(MultipartFile file) {
    String type = Optional.ofNullable(file.getContentType()).orElse("");
    return type.startsWith("image/")
        || name(file).toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp)");
  }

  private static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }
}
