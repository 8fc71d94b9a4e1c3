package org.lintas.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Complaints filed and read over HTTP, each with three texts and a photo of a megabyte; then the
 * same by a node that is given plain storage in the place of sealing.
 */
final class ComplaintsBench {

  private static final Pattern RECEIPT = Pattern.compile("\"receipt\"\\s*:\\s*\"([0-9 ]{16,19})\"");
  private static final String BOUNDARY = "lintas-bench-boundary";

  private ComplaintsBench() {}

  /** What one node did. */
  private record Measured(
      CounterBench.Load filing, Cost filingCost, CounterBench.Load reading, Cost readingCost) {}

  static void run(Options options) throws Exception {
    byte[] photo = photo();
    System.out.printf("a photo of %,d bytes%n", photo.length);
    Measured sealed = measure(options, photo, false);
    Measured plain = measure(options, photo, true);
    Figures figures = new Figures("", "a second", "median ms", "p99 ms", "CPU ms each", "failed");
    row(figures, "filed, sealed", sealed.filing(), sealed.filingCost());
    row(figures, "filed, plain", plain.filing(), plain.filingCost());
    row(figures, "read, sealed", sealed.reading(), sealed.readingCost());
    row(figures, "read, plain", plain.reading(), plain.readingCost());
    figures.print();
    double filing = each(sealed.filing(), sealed.filingCost());
    double dearer = 100 * (filing / each(plain.filing(), plain.filingCost()) - 1);
    System.out.printf("sealing makes a filing %.1f %% dearer by CPU (aim: under 25)%n", dearer);
  }

  private static void row(Figures figures, String what, CounterBench.Load load, Cost cost) {
    figures.row(
        what,
        load.rate(),
        load.latencies().quantile(0.5),
        load.latencies().quantile(0.99),
        each(load, cost),
        load.failed());
  }

  private static double each(CounterBench.Load load, Cost cost) {
    return cost.milliseconds(Math.max(1, load.latencies().count()));
  }

  private static Measured measure(Options options, byte[] photo, boolean plain) throws Exception {
    int clients = options.number("clients", 16);
    int seconds = options.number("seconds", 20);
    Map<String, String> more = new HashMap<>();
    more.put("LINTAS_COMPLAINTS_FILINGS", "100000000"); // all come from one address here
    if (plain) {
      Path jar = PlainStorage.write(Files.createTempFile("lintas-plain", ".jar"));
      more.put("LINTAS_JAVA_OPTIONS", "-javaagent:" + jar);
    }
    String name = plain ? "complaints-plain" : "complaints";
    try (NodeProcess node = NodeProcess.start(name, options, 8093, "1g", more)) {
      System.out.println(plain ? "plain storage" : "sealed");
      ConcurrentLinkedQueue<String> receipts = new ConcurrentLinkedQueue<>();
      file(node, clients, options.number("warm-up", 10), photo, new ConcurrentLinkedQueue<>());
      List<CounterBench.Load> loads = new ArrayList<>();
      Cost filing = Cost.of(node, () -> loads.add(file(node, clients, seconds, photo, receipts)));
      List<String> kept = List.copyOf(receipts);
      if (kept.isEmpty()) {
        throw new IllegalStateException("nothing was filed");
      }
      Cost reading = Cost.of(node, () -> loads.add(read(node, clients, seconds, kept)));
      return new Measured(loads.getFirst(), filing, loads.getLast(), reading);
    }
  }

  private static CounterBench.Load file(
      NodeProcess node,
      int clients,
      int seconds,
      byte[] photo,
      ConcurrentLinkedQueue<String> receipts)
      throws Exception {
    byte[] body = body(photo);
    return drive(
        clients,
        seconds,
        () ->
            request(node, "/api/v1/complaints")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
        answer -> {
          Matcher receipt = RECEIPT.matcher(answer.body());
          boolean filed = answer.statusCode() == 201 && receipt.find();
          if (filed) {
            receipts.add(receipt.group(1).replace(" ", ""));
          }
          return filed;
        });
  }

  private static CounterBench.Load read(
      NodeProcess node, int clients, int seconds, List<String> receipts) throws Exception {
    AtomicLong next = new AtomicLong();
    return drive(
        clients,
        seconds,
        () ->
            request(node, "/api/v1/complaints/mine")
                .header("Receipt", receipts.get((int) (next.getAndIncrement() % receipts.size())))
                .build(),
        answer -> answer.statusCode() == 200);
  }

  /** Makes one request. */
  @FunctionalInterface
  private interface Asking {
    HttpRequest next();
  }

  /** Whether an answer is the wanted one. */
  @FunctionalInterface
  private interface Judging {
    boolean right(HttpResponse<String> answer);
  }

  private static CounterBench.Load drive(int clients, int seconds, Asking asking, Judging judging)
      throws Exception {
    AtomicLong failed = new AtomicLong();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    return CounterBench.together(
        clients,
        seconds,
        failed,
        _ -> {
          Latencies latencies = new Latencies();
          try (HttpClient client =
              HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
              long began = System.nanoTime();
              HttpResponse<String> answer =
                  client.send(asking.next(), HttpResponse.BodyHandlers.ofString());
              if (judging.right(answer)) {
                latencies.add(System.nanoTime() - began);
              } else if (failed.getAndIncrement() == 0) {
                System.err.println("first failure: " + answer.statusCode() + " " + answer.body());
              }
            }
          }
          return latencies;
        });
  }

  private static HttpRequest.Builder request(NodeProcess node, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + path));
  }

  private static byte[] body(byte[] photo) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "kind", "wages");
    part(body, "what", "They have not paid anybody of us since May, and keep our passports.");
    part(body, "where", "A shrimp factory in Samut Sakhon, by the canal");
    part(body, "wants", "Our wages of four months, and our passports back.");
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"photo.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n";
    body.write(head.formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    body.write(photo);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, String value)
      throws IOException {
    body.write(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value)
            .getBytes(StandardCharsets.UTF_8));
  }

  /** A million bytes: noise, which no JPEG makes small. */
  private static byte[] photo() throws IOException {
    BufferedImage image = new BufferedImage(1_287, 1_287, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }
}
