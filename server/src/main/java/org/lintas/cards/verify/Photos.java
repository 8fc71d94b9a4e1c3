package org.lintas.cards.verify;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lintas.credential.QrReader;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the code in a photo, a few photos at a time: each takes memory and a second of work. */
@Component
class Photos {

  /** Larger than the photos of phones. */
  static final long MOST_BYTES = 12L << 20;

  private static final int AT_ONCE = 2;
  private static final int PATIENCE = 8; // seconds

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** What came of reading a photo. */
  sealed interface Seen {

    /** The first code in it. */
    record Code(String text) implements Seen {}

    record Nothing() implements Seen {}

    record Busy() implements Seen {}
  }

  Seen read(MultipartFile photo) throws IOException {
    if (!place()) {
      return new Seen.Busy();
    }
    try {
      Set<String> texts = QrReader.read(photo.getBytes());
      Optional<String> first = texts.stream().findFirst();
      return first.<Seen>map(Seen.Code::new).orElseGet(Seen.Nothing::new);
    } finally {
      places.release();
    }
  }

  private boolean place() {
    try {
      return places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
