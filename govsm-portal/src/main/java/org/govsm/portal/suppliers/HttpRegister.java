package org.govsm.portal.suppliers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Register;
import org.govsm.core.identity.RegisterEntry;
import org.govsm.core.lookup.Lookup;
import org.govsm.core.text.Message;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.portal.store.Sql;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Register asked over HTTP. Only an answer in the form that is agreed says that a number is there
 * or not; anything else, an error page of somebody on the way too, is that nobody could say.
 */
public final class HttpRegister implements Register {

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 2;
  private static final int MOST = 64 * 1024;
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  private final String kind;
  private final URI address;
  private final Duration patience;
  private final Clock clock;
  private final HttpClient client;

  /**
   * A register.
   *
   * @param kind the kind of numbers that it has
   * @param patience how long an answer may take in all
   */
  HttpRegister(String kind, URI address, Duration patience, Clock clock) {
    this.kind = kind;
    this.address = address;
    this.patience = patience;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience.compareTo(CONNECTING) < 0 ? patience : CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String code() {
    return kind;
  }

  @Override
  public Lookup<RegisterEntry> find(Identifier number) {
    Lookup<RegisterEntry> answer = unavailable("registers.failed", "");
    long end = System.nanoTime() + patience.toNanos();
    for (int i = 0; i < ATTEMPTS && end - System.nanoTime() > 0; i++) {
      try {
        HttpResponse<InputStream> response =
            client.send(request(number, left(end)), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
          if (response.statusCode() == OK) {
            return read(number, bytes(body, end));
          }
        }
        answer = unavailable("registers.status", String.valueOf(response.statusCode()));
        if (response.statusCode() < SERVER_ERROR) {
          return answer;
        }
      } catch (HttpTimeoutException e) {
        answer = unavailable("registers.timeout", String.valueOf(patience.toSeconds()));
      } catch (IOException e) {
        answer = unavailable("registers.failed", "");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return answer;
      }
    }
    return answer;
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
  }

  /** The time-out of a request ends with its headers: a body that drips is closed from without. */
  private static byte[] bytes(InputStream body, long end) throws IOException {
    Executor later = CompletableFuture.delayedExecutor(left(end).toNanos(), TimeUnit.NANOSECONDS);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> close(body), later);
    try {
      byte[] bytes = body.readNBytes(MOST + 1);
      if (System.nanoTime() - end >= 0) {
        throw new HttpTimeoutException("the body took too long");
      }
      return bytes;
    } catch (IOException e) {
      if (System.nanoTime() - end >= 0) {
        HttpTimeoutException late = new HttpTimeoutException("the body took too long");
        late.initCause(e);
        throw late;
      }
      throw e;
    } finally {
      closing.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number goes in the body: addresses are written into logs on the way. */
  private HttpRequest request(Identifier number, Duration time) {
    byte[] body = Json.write(Map.of("kind", number.kind(), "number", number.number()));
    return HttpRequest.newBuilder(address)
        .timeout(time)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private Lookup<RegisterEntry> read(Identifier number, byte[] bytes) {
    if (bytes.length > MOST) {
      return unavailable("registers.unreadable", "");
    }
    try {
      Map<String, @Nullable Object> tree = Json.readObject(bytes);
      if (!number.number().equals(tree.get("number"))) {
        return unavailable("registers.unreadable", "");
      } else if (Boolean.FALSE.equals(tree.get("found"))) {
        return new Lookup.NotFound<>(source(), now());
      }
      return Boolean.TRUE.equals(tree.get("found"))
          ? found(number, tree)
          : unavailable("registers.unreadable", "");
    } catch (ProblemException | DateTimeException e) {
      return unavailable("registers.unreadable", "");
    }
  }

  private Lookup<RegisterEntry> found(Identifier number, Map<String, @Nullable Object> tree) {
    Optional<String> name = text(tree, "name");
    Optional<String> status = text(tree, "status");
    LocalDate from = text(tree, "from").map(LocalDate::parse).orElse(LocalDate.MIN);
    LocalDate until = text(tree, "until").map(LocalDate::parse).orElse(LocalDate.MAX);
    if (name.isEmpty() || status.isEmpty() || !from.isBefore(until)) {
      return unavailable("registers.unreadable", "");
    }
    RegisterEntry entry =
        RegisterEntry.of(
            number.kind(),
            number.number(),
            name.get(),
            status.get(),
            new EffectivePeriod(from, until));
    return Boolean.TRUE.equals(tree.get("verified"))
        ? new Lookup.Found<>(entry, source(), now())
        : new Lookup.Unverified<>(entry, said("registers.unverified", ""), source(), now());
  }

  private static Optional<String> text(Map<String, @Nullable Object> tree, String member) {
    return Optional.ofNullable(tree.get(member)).map(String::valueOf).filter(t -> !t.isBlank());
  }

  private Lookup<RegisterEntry> unavailable(String key, String what) {
    return new Lookup.Unavailable<>(said(key, what), source(), now());
  }

  private Message said(String key, String what) {
    return Message.of(key).with("register", source()).with("what", what);
  }

  /** The host alone: the rest of the address may hold what is nobody's business. */
  private String source() {
    return kind + ", " + address.getHost();
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  /** The kind, and where it is asked. */
  @Override
  public String toString() {
    return source();
  }
}
