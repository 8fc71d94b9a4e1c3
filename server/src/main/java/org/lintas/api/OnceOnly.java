package org.lintas.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.access.Caller;
import org.lintas.access.Callers;
import org.lintas.api.KeptAnswers.Call;
import org.lintas.api.KeptAnswers.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a POST with an {@code Idempotency-Key} once, however often it is sent. What the call changes
 * and the answer to it are one transaction: there is never one without the other. A call that was
 * refused changed nothing and may be tried again under the same key.
 */
class OnceOnly extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";
  private static final String[] KEPT_HEADERS = {"Location", "ETag", "Content-Language"};

  private final KeptAnswers answers;
  private final PlatformTransactionManager transactions;
  private final Callers callers;
  private final Problems problems;
  private final Clock clock;
  private final List<KeptElsewhere> elsewhere;

  OnceOnly(
      KeptAnswers answers,
      PlatformTransactionManager transactions,
      Callers callers,
      Problems problems,
      Clock clock,
      List<KeptElsewhere> elsewhere) {
    this.answers = answers;
    this.transactions = transactions;
    this.callers = callers;
    this.problems = problems;
    this.clock = clock;
    this.elsewhere = List.copyOf(elsewhere);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().startsWith("/api/v1/")
        || request.getHeader(KEY) == null
        || elsewhere.stream().anyMatch(each -> each.covers(request.getRequestURI()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      problems.write(
          request, response, HttpStatus.BAD_REQUEST, BadCall.reason("idempotency-key-invalid"));
      return;
    }
    Call call = new Call(account(), key);
    if (upload(request)) {
      once(call, RequestDigest.ofUpload(request), request, response, chain);
    } else {
      HeldBody held = new HeldBody(request);
      once(call, RequestDigest.of(request, held.body()), held, response, chain);
    }
  }

  private void once(
      Call call,
      byte[] asked,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    boolean first;
    try {
      first = answers.begin(call, asked, clock.instant());
      if (first) {
        chain.doFilter(request, held);
        end(call, asked, held, transaction);
      }
    } finally {
      if (!transaction.isCompleted()) {
        transactions.rollback(transaction);
      }
    }
    if (first) {
      held.copyBodyToResponse();
    } else {
      repeat(call, asked, request, response);
    }
  }

  private void end(
      Call call,
      byte[] asked,
      ContentCachingResponseWrapper answer,
      TransactionStatus transaction) {
    if (answer.getStatus() >= 400 || transaction.isRollbackOnly()) {
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String name : KEPT_HEADERS) {
      String value = answer.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    String type = answer.getContentType();
    if (type != null) {
      headers.put("Content-Type", type);
    }
    answers.keep(
        call, new Kept(asked, answer.getStatus(), headers, answer.getContentAsByteArray()));
    transactions.commit(transaction);
  }

  private void repeat(
      Call call, byte[] asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Kept kept = answers.find(call).orElse(null);
    if (kept == null || !MessageDigest.isEqual(kept.request(), asked)) {
      problems.write(
          request,
          response,
          HttpStatus.UNPROCESSABLE_CONTENT,
          BadCall.reason("idempotency-key-reused"));
      return;
    }
    response.setStatus(kept.status());
    kept.headers().forEach(response::setHeader);
    response.setHeader("Idempotent-Replayed", "true");
    response.setContentLength(kept.body().length);
    response.getOutputStream().write(kept.body());
  }

  private int account() {
    return callers.officer().map(Caller.Officer::account).orElse(0);
  }

  private static boolean upload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }
}
