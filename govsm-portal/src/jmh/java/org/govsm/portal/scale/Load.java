package org.govsm.portal.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Load of one request, asked again and again over several connections. */
final class Load {

  private static final int CONNECTIONS = 8;

  /** Java has compiled what is asked for most, and is busy with the rest. */
  private static final int WARM_UP = 400;

  /** Java compiles a method for good at its five thousandth call, on a thread that counts too. */
  private static final int SETTLED = 6_000;

  private final ServerProcess server;
  private final HttpRequest request;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Load(ServerProcess server, String path, @Nullable String body) {
    this.server = server;
    URI uri = server.at(path);
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(5));
    this.request =
        body == null
            ? builder.build()
            : builder
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
  }

  /**
   * Figures of a load.
   *
   * @param cpuMillis processor time of the server for a request, soon after its first ones
   * @param settledMillis the same when nothing is compiled any more
   * @param bytes of the body of an answer
   */
  record Figures(
      double cpuMillis, double settledMillis, double medianMillis, double p99Millis, long bytes) {}

  Figures run(int requests) {
    ask(WARM_UP);
    long before = server.computed().toNanos();
    long[] times = ask(requests);
    double cpu = since(before) / requests;
    Arrays.sort(times);
    ask(SETTLED);
    before = server.computed().toNanos();
    ask(requests);
    return new Figures(
        cpu,
        since(before) / requests,
        times[requests / 2] / 1e6,
        times[(int) (requests * 0.99)] / 1e6,
        bytes.get());
  }

  private double since(long before) {
    return (server.computed().toNanos() - before) / 1e6;
  }

  private final AtomicLong bytes = new AtomicLong();

  private long[] ask(int requests) {
    long[] times = new long[requests];
    AtomicInteger next = new AtomicInteger();
    CompletableFuture<?>[] connections = new CompletableFuture<?>[CONNECTIONS];
    for (int i = 0; i < CONNECTIONS; i++) {
      connections[i] =
          CompletableFuture.runAsync(
              () -> {
                for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                  times[n] = once();
                }
              },
              task -> new Thread(task).start());
    }
    CompletableFuture.allOf(connections).join();
    return times;
  }

  private long once() {
    long start = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
      }
      bytes.set(answer.body().length);
      return System.nanoTime() - start;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
