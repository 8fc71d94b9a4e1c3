package org.lintas.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of answers kept for repeated calls. */
@Component
class KeptAnswers {

  private static final TypeReference<TreeMap<String, String>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  KeptAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose call it is, by which key. */
  record Call(int account, String key) {}

  record Kept(byte[] request, int status, Map<String, String> headers, byte[] body) {}

  /**
   * Takes the key for a call. While another call with the same key is under way, waits for its end.
   *
   * @return false when such a call was done before
   */
  boolean begin(Call call, byte[] request, Instant now) {
    return jdbc.sql(
                """
                insert into api.kept_answers (account, key, request, at)
                values (:account, :key, :request, :at)
                on conflict do nothing
                """)
            .param("account", call.account())
            .param("key", call.key())
            .param("request", request)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void keep(Call call, Kept answer) {
    jdbc.sql(
            """
            update api.kept_answers set status = :status, headers = :headers::jsonb, body = :body
            where account = :account and key = :key
            """)
        .param("account", call.account())
        .param("key", call.key())
        .param("status", answer.status())
        .param("headers", json.writeValueAsString(answer.headers()))
        .param("body", answer.body())
        .update();
  }

  Optional<Kept> find(Call call) {
    return jdbc.sql(
            """
            select request, status, headers, body from api.kept_answers
            where account = :account and key = :key and status is not null
            """)
        .param("account", call.account())
        .param("key", call.key())
        .query((row, number) ->
            new Kept(
                row.getBytes("request"),
                row.getInt("status"),
                json.readValue(row.getString("headers"), HEADERS),
                row.getBytes("body")))
        .optional();
  }

  int prune(Instant before) {
    return jdbc.sql("delete from api.kept_answers where at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
